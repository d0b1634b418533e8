import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** The style files in the order in which they are joined: tokens, base, then components by name. */
export function styleFiles(): string[] {
  const components = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(here, entry.name, `${entry.name}.css`))
    .filter((file) => existsSync(file))
    .sort();
  return [join(here, 'tokens.css'), join(here, 'base.css'), ...components];
}

/** CSS without comments and needless white space; strings in it must not hold braces. */
export function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim();
}

/** The whole stylesheet, read once when the program starts. */
export const stylesheet: string = minify(styleFiles().map((file) => readFileSync(file, 'utf8')).join('\n'));

/** Sixteen hex digits that change with the stylesheet: part of its address, so that it may be kept for a year. */
export const stylesheetHash: string = createHash('sha256').update(stylesheet).digest('hex').slice(0, 16);
