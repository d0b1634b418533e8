import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { settings, settingsTable } from '#platform/config.ts';

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter((path) => path && existsSync(path));
const pages = tracked.filter((path) => path.endsWith('.md'));

/** The anchor that a heading is given. */
function anchorOf(heading: string): string {
  return heading.trim().toLowerCase().replaceAll(/[`*_]/g, '').replaceAll(/[^\p{L}\p{N}\s-]/gu, '').replaceAll(/\s/g, '-');
}

/** What the links of a page mean that is not there. */
function brokenLinks(path: string, text: string): string[] {
  const bare = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = [...bare.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)|<img[^>]+src="([^"]+)"|<a[^>]+href="([^"]+)"/g)].map(([, a, b, c]) => (a ?? b ?? c)!);
  return links.flatMap((link) => {
    if (/^(https?|mailto):/.test(link)) return [];
    const [file = '', anchor] = decodeURI(link).split('#');
    const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
    if (!existsSync(target)) return [`${path}: ${link} leads nowhere`];
    if (anchor === undefined || !target.endsWith('.md')) return [];
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
    return headings.includes(anchor) ? [] : [`${path}: there is no heading ${link}`];
  });
}

/** The files that a page names in code marks, as `src/main.ts`, that are not there. */
function missingFiles(path: string, text: string): string[] {
  const named = [...text.matchAll(/`((?:src|test|demo|db|docs|bench)\/[\w./-]+\.(?:tsx?|sql|md|json|sh))`/g)].map(([, name]) => name!);
  return named.filter((name) => !existsSync(name)).map((name) => `${path}: ${name} is not there`);
}

test('every link of the documentation leads somewhere, and every file it names is there', () => {
  assert.ok(pages.includes('docs/architecture.md'));
  assert.deepEqual(pages.flatMap((path) => [...brokenLinks(path, readFileSync(path, 'utf8')), ...missingFiles(path, readFileSync(path, 'utf8'))]), []);
});

test('a link that leads nowhere is found', () => {
  assert.deepEqual(brokenLinks('docs/a.md', '[x](no-such-file.md) [y](https://example.org) [z](architecture.md#no-such-heading) `[q](w)`'), [
    'docs/a.md: no-such-file.md leads nowhere', 'docs/a.md: there is no heading architecture.md#no-such-heading',
  ]);
  assert.deepEqual(missingFiles('README.md', '`src/main.ts` `src/mane.ts`'), ['README.md: src/mane.ts is not there']);
});

test('docs/configuration.md is what the settings print, each with its meaning', () => {
  const table = settingsTable();
  assert.equal(readFileSync('docs/configuration.md', 'utf8'), table);
  for (const [name, rule] of Object.entries(settings)) assert.ok(table.includes(`\`${name}\``) && (rule.description ?? '').length > 10, name);
});

test('README stands in both languages with the two commands on top; the changes are written down', () => {
  const readmes = tracked.filter((path) => /^README[^/]*\.md$/.test(path)).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  for (const { path, text } of readmes) {
    const head = text.split('\n').slice(0, 40).join('\n');
    assert.match(head, /npm ci && npm start/, path);
    assert.match(head, /npm ci && npm test/, path);
  }
  const chinese = readmes.filter(({ text }) => [...text.matchAll(/[一-鿿]/g)].length > text.length / 5);
  assert.deepEqual([readmes.length, chinese.length], [2, 1]);
  assert.match(readFileSync('CHANGELOG.md', 'utf8'), /^#+ .*\d/m);
});

test('no file of the project names a place of the machine on which it was written, or who made it', () => {
  // Turned round, so that this file does not name them itself.
  const names = (turned: string): string => turned.split(' ').map((name) => [...name].reverse().join('')).join('|');
  const places = new RegExp(String.raw`(?:^|[\s"'(=:\x60])/(?:${names('krow toor emoh sresU')})/\w`, 'm');
  const makers = new RegExp(names('edualC ciporhtnA TPGtahC yb-derohtua-oC'), 'i');
  const text = tracked.filter((path) => !/\.(png|jpg|woff2?|ttf|ico|gz|zip)$/.test(path));
  const naming = text.filter((path) => places.test(readFileSync(path, 'utf8')) || (path !== 'package-lock.json' && makers.test(readFileSync(path, 'utf8'))));
  assert.deepEqual(naming, []);
  assert.match(`see /${names('krow')}/main/x`, places);
});

test('what is installed comes from the public registry by its lock file, and names no other', () => {
  const hosts = new Set([...readFileSync('package-lock.json', 'utf8').matchAll(/"resolved": "(https?:\/\/[^/]+)/g)].map(([, host]) => host));
  assert.deepEqual([...hosts].filter((host) => host !== 'https://registry.npmjs.org'), []);
});
