#!/usr/bin/env node
// @ts-check
import { whyNotThisNode } from './node-version.js';

// The command line. It is plain JavaScript that any Node can read, so that an old one is told what to do.
const why = whyNotThisNode(process.version);
if (why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
const { builtProgram } = await import('./bundle.js');
const program = await builtProgram();
if (program) {
  const { enableCompileCache } = (await import('node:module')).default;
  enableCompileCache?.(program.compiled);
  await import('./source-lines.js');
  await import(program.entry);
} else {
  // Nothing can be written here: read the sources one by one, which takes 3 s and is never out of date.
  (await import('tsx/esm/api')).register();
  await import('../src/main.ts');
}
