import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { anyone } from '#platform/act.ts';
import { Forbidden, Invalid, NotFound } from '#platform/errors.ts';
import { dbTest, testRegion } from '../../test/support/world.ts';
import { buildContent, buildForm, buildItem } from './factory.ts';
import { getItem, getItemVersion, implementationIn } from './get-item.ts';
import type { ItemContent } from './item.ts';
import { publishItem } from './publish-items.ts';

dbTest('nobody but the keeper of the lists publishes items', async ({ act }) => {
  const content = await buildContent(act());
  await assert.rejects(publishItem(act(anyone(testRegion)), content), Forbidden);
});

dbTest('an item is refused by field for what is wrong with it', async ({ act, db }) => {
  const content = await buildContent(act());
  const form = buildForm();
  const [material] = content.materials;
  const [body] = content.implementations;
  const wrong: [keyof ItemContent | string, Partial<ItemContent>][] = [
    ['materials.1.name', { materials: [material!, { ...material!, key: 'm2', name: '其他有关材料' }] }],
    ['conditions.0', { conditions: ['按相关规定'] }],
    ['materials', { materials: [material!, material!] }],
    ['promisedLimit', { promisedLimit: { n: 11, unit: 'workday' } }],
    ['implementations', { implementations: [] }],
    ['implementations', { implementations: [body!, body!] }],
    ['implementations', { implementations: [{ ...body!, power: `${body!.power.slice(0, -3)}999` }] }],
    ['implementations', { implementations: [{ ...body!, division: '330803000000' }] }],
    ['legalBasis', { legalBasis: [] }],
    ['form', { form: null }],
    ['form', { form: { ...form, schema: { ...form.schema, properties: { name: { type: 'no-type' } } } } }],
    ['form', { form: { ...form, schema: { ...form.schema, allOf: [{ $ref: 'https://elsewhere.invalid/x' }] } } }],
    ['form.fields.note', { form: { ...form, steps: form.steps.map((step) => ({ ...step, fields: step.fields.filter((name) => name !== 'note') })) } }],
    ['form.steps.operator', { form: { ...form, steps: form.steps.map((step) => ({ ...step, fields: [...step.fields, 'nowhere'] })) } }],
  ];
  for (const [field, change] of wrong) {
    await assert.rejects(publishItem(act(), { ...content, ...change }), (error) => {
      assert.ok(error instanceof Invalid && field in error.fields, `${field}: ${JSON.stringify((error as Invalid).fields)}`);
      return true;
    });
  }
  await assert.rejects(getItem(db, content.code), NotFound);
});

dbTest('versions follow each other, the same content keeps its version, and each stays readable', async ({ act, db }) => {
  const content = await buildContent(act());
  const first = await publishItem(act(), content);
  assert.deepEqual(await publishItem(act(), content), first);
  const second = await publishItem(act(), { ...content, consult: '0570-12345' });
  assert.deepEqual([first.version, second.version], [1, 2]);
  assert.equal((await getItem(db, content.code)).consult, '0570-12345');
  assert.equal((await getItemVersion(db, content.code, 1)).consult, '12345');
  await assert.rejects(getItemVersion(db, content.code, 3), NotFound);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ledger.entry where event = 'catalog.item-published'`.execute(db);
  assert.equal(rows[0]!.n, 2);
});

dbTest('a published version cannot be rewritten', async ({ act, db }) => {
  await buildItem(act());
  await assert.rejects(sql`update catalog.item_version set content_hash = 'x'`.execute(db), { code: '42501' });
});

dbTest('the body for a place is that of the place, else the nearest above it', async ({ act }) => {
  const { implementations } = await buildContent(act());
  const county = implementations[0]!;
  const item = { implementations: [{ ...county, organ: 'city', division: '330800000000' }, county] };
  assert.equal(implementationIn(item, '330802')?.organ, county.organ);
  assert.equal(implementationIn(item, '330802005000')?.organ, county.organ);
  assert.equal(implementationIn(item, '330803')?.organ, 'city');
  assert.equal(implementationIn(item, '340100'), undefined);
});
