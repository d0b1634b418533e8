// @ts-check

// After an install the program is bundled, so that the first start need not. Where that fails, a start does it, or says why.
try {
  const { builtProgram } = await import('./bundle.js');
  await builtProgram();
} catch (error) {
  process.stderr.write(`The program is bundled at its first start: ${String(error)}\n`);
}
