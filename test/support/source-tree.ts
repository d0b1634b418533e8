import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A source file with what it imports, as a real parser sees it. */
export interface SourceFile {
  /** Path from the project's folder, with `/`. */
  path: string;
  text: string;
  imports: string[];
}

/** Every TypeScript file below a folder. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** The values that a file gives to others, by name; types are not among them, and `*` stands for what it does not name. */
export function exportedValues({ path, text }: Pick<SourceFile, 'path' | 'text'>): string[] {
  const { module } = parseSync(path, text);
  return module.staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType).map(({ exportName }) => exportName.name ?? '*'));
}

/** What a file imports or exports again, types too. */
export function importsOf(path: string, text: string): string[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  const again = module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])));
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1));
  return [...new Set([...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...again, ...dynamic])];
}
