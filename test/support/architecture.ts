import { posix } from 'node:path';
import { exportedValues, type SourceFile } from './source-tree.ts';

/** The slices in the order in which imports may point: to the left only. */
export const order = [
  'ui', 'platform', 'flow', 'government', 'identity', 'authority', 'catalog', 'licences', 'cases',
  'halls', 'participation', 'portal', 'census', 'supervision', 'exchange', 'app',
] as const;

/** The slice in which a file lies; what lies directly in `src/`, and the commands, are the application. */
export function sliceOf(path: string): string {
  const [, first = '', second] = path.split('/');
  return second === undefined || first === 'commands' ? 'app' : first;
}

/** The file that an import means, or undefined for a package. */
export function targetOf(file: SourceFile, wanted: string): string | undefined {
  if (wanted.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file.path), wanted));
  if (wanted === '#app') return 'src/app.tsx';
  const deep = /^#(ui|platform)\/(.+)$/.exec(wanted);
  if (deep) return `src/${deep[1]}/${deep[2]}`;
  const door = /^#([a-z]+)$/.exec(wanted);
  return door ? `src/${door[1]}/index.ts` : undefined;
}

// What builds data for tests and the demo: `factory.ts`, its folder, and `build-….ts` beside it.
const builders = /\/(factory|build-[\w-]+)\.tsx?$|\/factory\//;
const tests = /\.(test|oracle)\.tsx?$/;

/** Imports that break the rules of the house, each as a sentence. */
export function brokenImports(files: readonly SourceFile[]): string[] {
  const broken: string[] = [];
  for (const file of files) {
    const from = sliceOf(file.path);
    const isTest = tests.test(file.path) || builders.test(file.path);
    for (const wanted of file.imports) {
      const target = targetOf(file, wanted);
      if (!target) continue;
      const tell = (rule: string) => void broken.push(`${file.path} imports ${wanted}: ${rule}`);
      if (!target.startsWith('src/')) {
        if (!isTest && from !== 'app') tell('the source does not import tests or the demo');
        continue;
      }
      if (builders.test(target) && !isTest) tell('only tests and the demo reach a factory');
      const to = sliceOf(target);
      if (to === from) continue;
      const builds = isTest && builders.test(target);
      if (wanted.startsWith('.') && from !== 'app' && !builds) tell('another slice is reached through its door');
      if (from === 'app') {
        if (wanted.startsWith('.') && to !== 'app' && !/\/(routes|api|jobs|timers)\.tsx?$/.test(target)) tell('the application reaches only routes, api, jobs and timers of a slice');
      } else if (!isTest && order.indexOf(to as never) > order.indexOf(from as never)) tell(`${from} stands left of ${to}`);
      if (!order.includes(to as never)) tell(`${to} is not a slice`);
    }
  }
  return broken;
}

/** Circles of imports among files, each as the path around. Imports of types count too. */
export function circles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, file.imports.flatMap((wanted) => targetOf(file, wanted) ?? [])]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** Source files that nothing imports and that are no entry. */
export function orphans(files: readonly SourceFile[]): string[] {
  const imported = new Set(files.flatMap((file) => file.imports.flatMap((wanted) => targetOf(file, wanted) ?? [])));
  return files.map((file) => file.path).filter((path) => !imported.has(path) && !/main\.ts$|\/ledger\.ts$/.test(path) && !tests.test(path) && !builders.test(path));
}

/** What a kind of file may not know: pages no database, domain files no HTTP. */
export function misplaced(files: readonly SourceFile[]): string[] {
  const broken: string[] = [];
  for (const file of files) {
    const { path, imports } = file;
    const slice = sliceOf(path);
    if (['ui', 'platform', 'app'].includes(slice) || path.endsWith('.test.ts') || path.endsWith('.test.tsx')) continue;
    const isPage = path.includes('/pages/');
    const isSurface = /\/http\/|\/(routes|api)\.tsx?$/.test(path);
    const isHttp = isPage || isSurface || /\/(?:[\w-]+-)?(?:routes|api)(?:-[\w-]+)?\.tsx?$/.test(path) || path.endsWith('/identify.ts');
    for (const wanted of imports) {
      if (isPage && /^kysely$|^pg$|#platform\/db\//.test(wanted)) broken.push(`${path} imports ${wanted}: a page knows no database`);
      if (!isSurface && wanted.startsWith('.') && targetOf(file, wanted)?.includes('/http/')) {
        broken.push(`${path} imports ${wanted}: only routes and api join what lies in http/`);
      }
      if (!isHttp && /^hono|#platform\/http\/(page-route|api-route|create-http|receive-form|form-token)/.test(wanted)) {
        broken.push(`${path} imports ${wanted}: HTTP lives in routes, api and pages`);
      }
    }
  }
  return broken;
}

/** Tables named in a query by another slice than their owner. */
export function foreignTables(files: readonly SourceFile[]): string[] {
  const owners = order.filter((slice) => !['ui', 'app', 'platform'].includes(slice));
  const broken: string[] = [];
  for (const { path, text } of files) {
    const slice = sliceOf(path);
    if (slice === 'app' || /\.test\.tsx?$/.test(path)) continue;
    for (const owner of owners) {
      if (owner === slice) continue;
      const named = new RegExp(String.raw`(?:From|into|Into|Table|update|join|from|Join)\s*\(?\s*['"\x60]?${owner}\.[a-z_]+`).exec(text);
      if (named) broken.push(`${path} names a table of ${owner}: ${named[0]}`);
    }
  }
  return broken;
}

/** Doors through which more than twenty values pass, and doors that do not name what passes. */
export function wideDoors(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => order.some((slice) => path === `src/${slice}/index.ts`)).flatMap((file) => {
    const values = exportedValues(file);
    if (values.includes('*')) return [`${file.path} does not name what it exports`];
    return values.length > 20 ? [`${file.path} exports ${values.length} values; 20 are the most`] : [];
  });
}

/** Folders with more than sixty files at one level. */
export function crowded(files: readonly SourceFile[]): string[] {
  const folders = Map.groupBy(files, ({ path }) => posix.dirname(path));
  return [...folders].flatMap(([folder, { length }]) => (length > 60 ? [`${folder} holds ${length} files; 60 are the most`] : []));
}

/** Files over 250 lines. */
export function oversized(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > 250 ? [`${path} has ${lines} lines; 250 are the most`] : [];
  });
}
