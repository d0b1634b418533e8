// @ts-check
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

// Stacks tell lines of the sources. Node's own way reads every map when a file is loaded: 0.2 s and 10 MB that a start without errors need not pay.
Error.prepareStackTrace = (error, sites) => {
  const lines = sites.map((site) => {
    const shown = String(site);
    const [file, line, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()];
    const found = file && line && column ? /** @type {import('node:module').SourceMapping | undefined} */ (mapOf(file)?.findEntry(line - 1, column - 1)) : undefined;
    if (!found?.originalSource) return `\n    at ${shown}`;
    const original = `${resolve(dirname(fileURLToPath(String(file))), found.originalSource)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
    return `\n    at ${shown.replace(`${file}:${line}:${column}`, () => original)}`;
  });
  return `${String(error)}${lines.join('')}`;
};

/** @param {string} file */
function mapOf(file) {
  if (!maps.has(file)) maps.set(file, file.startsWith('file:') && file.includes('/build/') ? readMap(file) : undefined);
  return maps.get(file);
}

/** @param {string} file */
function readMap(file) {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8')));
  } catch {
    return undefined; // a stack without its lines is better than none
  }
}
