import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { brokenImports, circles, crowded, foreignTables, misplaced, orphans, oversized, wideDoors } from './support/architecture.ts';
import { type SourceFile, importsOf, sourceFiles } from './support/source-tree.ts';

const files = sourceFiles('src');

test('every source file is seen', () => {
  const found = execFileSync('find', ['src', '-name', '*.ts', '-o', '-name', '*.tsx'], { encoding: 'utf8' }).trim().split('\n');
  assert.deepEqual(files.map((file) => file.path), found.sort());
  assert.ok(files.length > 100);
});

test('imports point left and go through doors', () => assert.deepEqual(brokenImports(files), []));
test('imports make no circle', () => assert.deepEqual(circles(files), []));
test('no file is left that nothing imports', () => assert.deepEqual(orphans(files), []));
test('pages know no database, domain files no HTTP', () => assert.deepEqual(misplaced(files), []));
test('a table is named only by its owner', () => assert.deepEqual(foreignTables(files), []));
test('a door exports at most 20 values', () => assert.deepEqual(wideDoors(files), []));
test('no folder holds more than 60 files at one level', () => assert.deepEqual(crowded(files), []));
test('no file is over 250 lines', () => assert.deepEqual(oversized([...files, ...sourceFiles('test'), ...sourceFiles('demo')]), []));

const planted = (path: string, text: string): SourceFile => ({ path, text, imports: importsOf(path, text) });

test('planted violations are found', () => {
  const right = planted('src/authority/power.ts', "import { x } from '#cases';\n");
  assert.match(brokenImports([right])[0]!, /authority stands left of cases/);
  const byPath = planted('src/cases/case.ts', "import { x } from '../authority/power.ts';\n");
  assert.match(brokenImports([byPath])[0]!, /through its door/);
  const inside = planted('src/app.tsx', "import { x } from './cases/case.ts';\n");
  assert.match(brokenImports([inside])[0]!, /only routes, api/);
  for (const factory of ['factory.ts', 'build-case-at.ts', 'factory/sample-answers.ts']) {
    const taken = `import { x } from './${factory}';\n`;
    assert.match(brokenImports([planted('src/cases/accept.ts', taken)])[0]!, /only tests and the demo/);
    assert.deepEqual(brokenImports([planted('src/cases/accept.test.ts', taken)]), []);
  }
  const a = planted('src/cases/a.ts', "export * from './b.ts';\n");
  const b = planted('src/cases/b.ts', "import type { A } from './a.ts';\n");
  assert.deepEqual(circles([a, b]), ['src/cases/a.ts → src/cases/b.ts → src/cases/a.ts']);
  assert.deepEqual(orphans([a, planted('src/cases/b.ts', '')]), ['src/cases/a.ts']);
  assert.match(misplaced([planted('src/cases/pages/p.tsx', "import { sql } from 'kysely';\n")])[0]!, /no database/);
  assert.match(misplaced([planted('src/cases/accept.ts', "import { Hono } from 'hono';\n")])[0]!, /HTTP lives/);
  assert.match(misplaced([planted('src/cases/accept.ts', "import { C } from './http/schemas.ts';\n")])[0]!, /only routes and api/);
  assert.match(misplaced([planted('src/cases/drafts/d.ts', "import { C } from '../http/schemas.ts';\n")])[0]!, /only routes and api/);
  assert.deepEqual(misplaced([planted('src/cases/api.ts', "import { a } from './http/api-files.ts';\n"), planted('src/cases/http/a.ts', "import { Hono } from 'hono';\n")]), []);
  assert.match(foreignTables([planted('src/cases/c.ts', "db.selectFrom('catalog.item')\n")])[0]!, /table of catalog/);
  const names = Array.from({ length: 21 }, (_, index) => `a${index}`);
  assert.match(wideDoors([planted('src/cases/index.ts', `export { ${names.join(', ')} } from './a.ts';\n`)])[0]!, /21 values/);
  assert.deepEqual(wideDoors([planted('src/cases/index.ts', `export { ${names.join(', type ')} } from './a.ts';\nexport type { B } from './b.ts';\n`)]), []);
  assert.match(wideDoors([planted('src/cases/index.ts', "export * from './a.ts';\n")])[0]!, /does not name/);
  const many = Array.from({ length: 61 }, (_, index) => planted(`src/cases/f${index}.ts`, ''));
  assert.deepEqual(crowded(many), ['src/cases holds 61 files; 60 are the most']);
  assert.deepEqual(crowded([...many.slice(1), planted('src/cases/drafts/d.ts', '')]), []);
  assert.match(oversized([planted('src/cases/long.ts', '\n'.repeat(251))])[0]!, /251 lines/);
});
