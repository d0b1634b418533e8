import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ComeBackLater } from '../errors.ts';
import { said } from '../i18n.ts';

const require = createRequire(import.meta.url);

/** Where the templates of all slices lie; a template may import from here and from nowhere else. */
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Compiler {
  pdf(what: { mainFilePath: string; inputs: Record<string, string> }, how?: { pdfStandard: string }): Buffer;
}
interface Typst {
  NodeCompiler: { create(how: { workspace: string; fontArgs: { fontPaths: string[] }[] }): Compiler };
}

let compiler: Compiler | undefined;

/**
 * A document as PDF: a typst template, named by its place under `src/`, with data that reaches it as JSON and never as markup.
 * Tagged for readers of the screen where the compiler can (PDF/UA-1). Throws ComeBackLater 'no-pdf' on a machine without a compiler.
 */
export function typeset(template: string, data: unknown): Uint8Array<ArrayBuffer> {
  const { module, how, standard } = compilerPlace();
  compiler ??= (require(module) as Typst).NodeCompiler.create(how);
  return new Uint8Array(compiler.pdf(whatToSet(template, data), standard));
}

/** What is set: the template, and the data as text. */
export function whatToSet(template: string, data: unknown): { mainFilePath: string; inputs: Record<string, string> } {
  return { mainFilePath: join(root, template), inputs: { data: JSON.stringify(data) } };
}

/** Where the compiler lies, how it is opened, and to which standard it writes: on arm64 the last one that is published everywhere writes text but no tags. */
export function compilerPlace() {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const fontPaths = ['400Regular', '600SemiBold'].map((weight) => join(fonts, weight));
  const standard = process.arch === 'x64' ? { pdfStandard: 'ua-1' } : undefined;
  return { module: typstModule(), how: { workspace: root, fontArgs: [{ fontPaths }] }, standard };
}

// The platform's package itself: its wrapper asks for the binaries of every system at once.
function typstModule(): string {
  try {
    return require.resolve(`@myriaddreamin/typst-ts-node-compiler-linux-${process.arch}-gnu`);
  } catch {
    throw new ComeBackLater(503, 'no-pdf', said('这台服务器不能生成 PDF，请打印页面', 'This server cannot make PDFs; print the page instead'), 86_400);
  }
}
