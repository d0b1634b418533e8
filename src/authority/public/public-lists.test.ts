import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '#platform/ledger/canonical-json.ts';
import { openPdf, squashed } from '../../../test/support/open-pdf.ts';
import { dbTest, demoTest } from '../../../test/support/world.ts';
import { buildBodies, buildEntry, buildPower } from '../factory.ts';
import { getPower } from '../get-power.ts';
import { missingFields, recommendedFields } from '../missing-fields.ts';
import type { PowerEntry } from '../power.ts';
import { publishPower } from '../publish-powers.ts';
import { repealPower } from '../repeal-power.ts';
import { coverageOfBodies } from './get-coverage.ts';
import { listPowers } from './list-powers.ts';
import { readNamesAloud } from './read-aloud.ts';

interface Count { value: string; count: number }
interface List { powers: { code: string; name: string; organ: string; level: string; topic?: string }[]; total: number; facets: Record<'type' | 'organ' | 'level' | 'topic', Count[]> }

demoTest('wrong choices are refused by field, pages beyond the end and unknown bodies are not found', async ({ request }) => {
  const fieldsOf = async (path: string): Promise<string[]> => {
    const answer = await request(`/api/v1${path}`);
    assert.equal(answer.status, 422, path);
    return Object.keys(((await answer.json()) as { fields: object }).fields).sort();
  };
  assert.deepEqual(await fieldsOf('/powers?level=9&organ=x&missing=name&page=0&on=2026-02-30'), ['level', 'missing', 'on', 'organ', 'page']);
  assert.deepEqual(await fieldsOf('/powers?missing=duties'), ['missing'], 'what is lacking is asked of one body');
  assert.deepEqual(await fieldsOf('/powers/responsibilities?type=77'), ['type']);
  assert.deepEqual(await fieldsOf('/powers/responsibilities'), ['organ']);
  assert.deepEqual(await fieldsOf('/powers/coverage?level=9&colour=red'), ['colour', 'level']);
  for (const path of ['/powers?page=99999', '/powers?organ=11330802DM00099999', '/powers/coverage?page=9999', '/powers/responsibilities?organ=11330802DM00099999', '/powers/bodies/11330802DM00099999']) {
    assert.equal((await request(`/api/v1${path}`)).status, 404, path);
    assert.equal((await request(path)).status, 404, path);
  }
  assert.equal((await request('/powers/bodies/x')).status, 422);
  assert.equal((await request('/powers/bodies/11330802DM00099999/pdf')).status, 404);
});

demoTest('each choice says how many it gives, alone and beside others, with words and without', async ({ request }) => {
  const list = async (query: Record<string, string>) => (await (await request(`/api/v1/powers?${new URLSearchParams(query)}`)).json()) as List;
  for (const q of [{}, { q: '食品' }] as Record<string, string>[]) {
    const found = await list(q);
    for (const facet of ['type', 'level', 'organ'] as const) {
      assert.equal(found.facets[facet].reduce((sum, { count }) => sum + count, 0), found.total, `${facet} of ${q['q']}`);
      const { value, count } = found.facets[facet][0]!;
      const chosen = await list({ ...q, [facet]: value });
      assert.equal(chosen.total, count);
      assert.deepEqual(chosen.facets[facet], found.facets[facet], 'a choice can be changed without starting again');
    }
  }
  const county = await list({ level: '4', type: '01' });
  assert.ok(county.powers.every(({ level }) => level === '4'));
});

dbTest('counts follow publication, change and repeal, day by day, and agree with the entries', async ({ db, act }) => {
  const entry = await buildPower(act(), { topic: '食品药品' });
  await publishPower(act(), { ...entry, topic: '企业开办', duties: [{ stage: '受理', text: '一次告知' }] }, { from: '2026-04-01', cause: '变更' });
  await repealPower(act(), entry.code, { on: '2026-06-01', cause: '取消' });
  const on = async (day: string) => {
    const { total, facets } = await listPowers(db, { on: day });
    return [total, facets.topic.map(({ value }) => value), (await coverageOfBodies(db, day)).find(({ organ }) => organ.code === entry.body.organ)?.missing.duties];
  };
  assert.deepEqual(await on('2025-12-31'), [0, [], undefined]);
  assert.deepEqual(await on('2026-03-31'), [1, ['食品药品'], 1]);
  assert.deepEqual(await on('2026-04-01'), [1, ['企业开办'], undefined]);
  assert.deepEqual(await on('2026-06-01'), [0, [], undefined]);
  const { rows } = await sql`
    select version.code from authority.power_version as version left join authority.power_listed as listed using (code, version)
    where listed.code is null or listed.in_force_to <> coalesce(version.in_force_to, 'infinity')`.execute(db);
  assert.deepEqual(rows, []);
});

dbTest('what is lacking is counted, and the entries that lack it are found', async ({ db, act }) => {
  const { organ, other } = await buildBodies(act());
  await publishPower(act(), buildEntry(organ), { from: '2026-01-01' });
  const day = '2026-03-12';
  assert.equal((await listPowers(db, { on: day, organ, missing: 'duties' })).total, 1);
  assert.equal((await listPowers(db, { on: day, organ, missing: 'remedies' })).total, 0);
  const coverage = await coverageOfBodies(db, day);
  const of = (code: string) => coverage.find((body) => body.organ.code === code)!;
  assert.deepEqual([of(organ).entries, of(organ).complete, of(organ).missing.remedies], [1, 0, undefined]);
  assert.deepEqual([of(other).entries, of(other).missing], [0, {}], 'a body that has published nothing is in the table');
});

demoTest('the database counts as lacking what an entry lacks, and nothing else', async ({ db }) => {
  const { rows } = await sql<{ missing: string[]; content: PowerEntry; in_force_from: string }>`
    select missing, content, version.in_force_from from authority.power_listed join authority.power_version as version using (code, version) where code in (
      select distinct on (type, missing) code from authority.power_listed)`.execute(db);
  assert.ok(rows.length > 5);
  for (const { missing, content, in_force_from } of rows) {
    const variants: PowerEntry[] = [content, ...(['source', 'topic', 'conditions', 'materials', 'channels', 'duties', 'accountability', 'process', 'statutoryLimit', 'promisedLimit'] as const).map((field) => {
      const { [field]: _gone, ...rest } = content;
      return rest;
    }), { ...content, remedies: {} }, { ...content, duties: [], materials: [] }];
    assert.deepEqual(missing, elementsOf(content, in_force_from));
    for (const variant of variants) {
      const said = await sql<{ missing: string[] }>`select authority.missing_fields(${JSON.stringify(variant)}::jsonb) as missing`.execute(db);
      assert.deepEqual(said.rows[0]!.missing, elementsOf(variant, in_force_from), JSON.stringify(variant).slice(0, 300));
    }
  }
});

// Stages at which duties are named in part are told on the entry's page; the table counts whole elements.
const elementsOf = (entry: PowerEntry, on: string): string[] =>
  missingFields(entry, on).filter(({ field, name }) => field !== 'duties' || name === recommendedFields.duties).map(({ field }) => field);

demoTest('words are found in name, body, law and code; letters as they are read, in full and by initials', async ({ db }) => {
  await readNamesAloud(db);
  const on = '2026-03-12';
  const found = async (q: string) => (await listPowers(db, { on, q })).total;
  const all = await found('食品经营许可');
  assert.ok(all >= 6);
  assert.equal(await found('柯城区 食品经营许可'), 1);
  assert.ok((await found('《食品安全法》')) >= all, 'by law');
  assert.ok((await found('spjyxk')) >= all, 'by initials');
  assert.ok((await found('shipinjingyingxuke')) >= all, 'as it is read');
  assert.equal(await found('kcqscjdglj spjyxk'), 1, 'body and name, by initials');
  assert.equal(await found('330100006000'), all, 'by basic code');
  assert.ok((await found('证')) > 0, 'one sign');
  assert.equal(await found('食营'), 0, 'signs that do not stand side by side');
  for (const nothing of ['100%_', '%%%', "'; --", '\\']) assert.equal(await found(nothing), 0, nothing);
  assert.equal(await found("a'b:*"), await found('a b'), 'what has a meaning to the database has none here');
});

demoTest('a body’s whole list is known by its hash, which anyone can compute; its page and its PDF carry it', async ({ request }) => {
  const { facets } = (await (await request('/api/v1/powers?level=4')).json()) as List;
  const organ = facets.organ[0]!.value;
  const list = (await (await request(`/api/v1/powers/bodies/${organ}`)).json()) as { total: number; hash: string; entries: { code: string; version: number; contentHash: string }[] };
  assert.equal(list.total, facets.organ[0]!.count);
  const entries = list.entries.map(({ code, version, contentHash }) => ({ code, version, contentHash })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  assert.equal(createHash('sha256').update(canonicalJson({ organ, entries })).digest('hex'), list.hash);
  const html = await (await request(`/powers/bodies/${organ}`)).text();
  for (const { code } of entries) assert.ok(html.includes(code), code);
  assert.ok(html.includes(list.hash));
  for (const [lang, words] of [['zh-CN', '权力和责任清单'], ['en', 'Powersandduties']] as const) {
    const answer = await request(`/powers/bodies/${organ}/pdf?lang=${lang}`);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    const pdf = await openPdf(new Uint8Array(await answer.arrayBuffer()));
    assert.ok(pdf.tagged);
    assert.ok(squashed(pdf.text).includes(words));
    assert.ok(squashed(pdf.text).includes(`1/${pdf.pages}`), 'pages are numbered');
    assert.ok(squashed(pdf.text).includes(list.hash.slice(0, 12)));
  }
});

demoTest('the responsibility list tells each entry’s duties by stage and grounds of accountability', async ({ request, act, db }) => {
  const organ = (await listPowers(db, { on: '2026-03-12', level: '4' })).facets.organ[0]!.value;
  const first = (await listPowers(db, { on: '2026-03-12', organ })).rows[0]!;
  const { entry } = await getPower(db, first.code);
  const changed = { ...entry, duties: [{ stage: '送达', text: '十日内送达', basis: '行政许可法 44' }], accountability: [{ text: '逾期不送达的', basis: '行政许可法 72' }] };
  await publishPower(act(), changed, { from: '2026-03-20', cause: '变更' });
  const html = await (await request(`/powers/responsibilities?organ=${organ}&on=2026-03-20`)).text();
  for (const shown of ['送达', '十日内送达', '行政许可法 44', '逾期不送达的']) assert.ok(html.includes(shown), shown);
  assert.ok((await (await request('/powers/responsibilities')).text()).includes(`organ=${organ}`), 'bodies to choose from');
  const page = await (await request('/powers/coverage?lang=en')).text();
  assert.match(page, /lacking/);
});
