// @ts-check

/**
 * Why Mingtang cannot run on this version of Node, as `process.version` writes it: a sentence that says what to do.
 * @param {string} version
 * @returns {string | undefined}
 */
export function whyNotThisNode(version) {
  const major = Number(version.slice(1).split('.')[0]);
  if (major >= 22) return undefined;
  return `Mingtang needs Node 22 or newer and found ${version}. npm brings Node 24 with it: run npm ci without --omit=optional, then npm start.`;
}
