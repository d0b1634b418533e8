import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { listOrgans } from '#government';
import { inTransaction } from '#platform/act.ts';
import { csvLine, csvMark } from '#platform/spreadsheet/csv.ts';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts';
import { demoTest, type World } from '../../../test/support/world.ts';
import { buildProposal } from '../adjustment/factory.ts';
import { getAdjustment } from '../adjustment/get-adjustment.ts';
import { checkSheet } from './check-sheet.ts';
import { listColumns } from './columns.ts';
import { doTakeSheet } from './do-take-sheet.ts';
import { exportPowers } from './export-powers.ts';
import { dirtySheet, goodEntry } from './factory.ts';
import { getSheet, listFaults } from './get-sheet.ts';
import { handInSheet } from './hand-in-sheet.ts';
import { writeListRow } from './list-row.ts';
import { declineSheet, takeSheet } from './take-sheet.ts';
import { writeExport, type SheetTable } from './write-export.ts';

const from = '2026-04-01';
const heads = listColumns.map(({ head }) => head['zh-CN']);
const taking = { causeKinds: ['lawEnacted', 'limitChanged'], cause: '条例修订', causeArose: '2026-03-10' };
const lineOf = (cells: Record<string, string>) => listColumns.map(({ key }) => cells[key] ?? '');
const csvOf = (rows: readonly (readonly string[])[], head: readonly string[] = heads) => csvMark + [head, ...rows].map((row) => csvLine(row)).join('');

/** Hands a file in as somebody and has it checked. */
async function checked(world: World, content: string | Buffer, { login = 'shenyanqing', name = 'sheet.csv' } = {}) {
  const act = await world.as(login);
  const file = { ...(await world.deps.files.store(Readable.from([Buffer.from(content as string)]), { name, as: 'sheet' })), name };
  const { id } = await handInSheet(act, { file, inForceFrom: from });
  await checkSheet(act, world.deps.files, id);
  return { act, id, sheet: await getSheet(act, id) };
}

const organsOf = async (world: World) => (await listOrgans(world.db)).filter(({ kind, division }) => kind === 'department' && division.startsWith('330802'));

demoTest('nobody else hands in sheets or sees them, and a body’s officer only proposes for the own body', async (world) => {
  const [organ, other] = await organsOf(world);
  for (const login of ['linxiaolan', 'zhoumin', 'wujing']) {
    const act = await world.as(login);
    await assert.rejects(handInSheet(act, { file: { digest: 'a'.repeat(64), size: 1, mediaType: 'text/csv', name: 'a.csv' }, inForceFrom: from }), { code: 'not-for-the-list' });
  }
  const market = (await organsOf(world)).find(({ name }) => name === '柯城区市场监督管理局')!;
  const foreign = [organ, other].find((one) => one!.code !== market.code)!;
  const { sheet, id } = await checked(world, csvOf([goodEntry(1, market), goodEntry(2, foreign)].map((entry) => lineOf(writeListRow(entry)))), { login: 'yuzhihe' });
  assert.deepEqual(sheet.report!.faults, { notYours: 1 });
  assert.equal((await getSheet(await world.as('shenyanqing'), id)).id, id);
  await assert.rejects(getSheet(await world.as('hemingli'), id), { code: 'not-found' });
  const keepers = await checked(world, csvOf([]));
  await assert.rejects(getSheet(await world.as('yuzhihe'), keepers.id), { code: 'not-found' });
});

demoTest('a file that cannot be read, wrong headings and a day past are each told by name', async (world) => {
  const act = await world.as('shenyanqing');
  await assert.rejects(handInSheet(act, { file: { digest: 'a'.repeat(64), size: 1, mediaType: 'text/csv', name: 'a.csv' }, inForceFrom: '2026-03-11' }), (error: { fields?: object }) => 'inForceFrom' in error.fields!);
  const wrong = await checked(world, csvOf([], ['编码', '名称', '类形', '编码']));
  assert.equal(wrong.sheet.state, 'unreadable');
  assert.match(wrong.sheet.problem!['zh-CN'], /缺少列：类型、法定依据.*没有这样的列：类形.*列名重复：编码/);
  assert.match((await checked(world, 'a,b\n1,2\n')).sheet.problem!['zh-CN'], /没有一列认得，应有：编码、名称/);
  assert.equal((await checked(world, '"')).sheet.state, 'unreadable');
  assert.equal((await checked(world, Buffer.from('504b0304ffffff', 'hex'), { name: 'a.xlsx' })).sheet.state, 'unreadable');
  await assert.rejects(world.deps.files.store(Readable.from(['<html>']), { name: 'a.html', as: 'sheet' }), { code: 'file-kind-not-accepted' });
});

demoTest('of a dirty sheet exactly the planted faults are counted, as CSV and as XLSX, and nothing comes into the list', async (world) => {
  const dirty = dirtySheet(2_000, 7, await organsOf(world));
  const before = (await world.db.selectFrom('authority.power').select(world.db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n;
  const { sheet, act, id } = await checked(world, csvOf([...dirty.rows()]));
  assert.equal(sheet.state, 'checked');
  assert.deepEqual(sheet.report!.faults, dirty.planted);
  assert.deepEqual([sheet.report!.rows, sheet.report!.good, sheet.report!.added], [2_000, dirty.good, dirty.good]);
  assert.ok(Object.keys(dirty.planted).length >= 19);
  const faults = await listFaults(act.db, act.actor.region, id, { kind: 'duplicateCode', limit: 1 });
  assert.match(faults[0]!.sentence['zh-CN'], new RegExp(`与第 ${faults[0]!.row - 1} 行重复`));
  const again = dirtySheet(2_000, 7, await organsOf(world));
  const book = await buffer(writeXlsx([{ name: '清单', columns: heads.map((head) => ({ head })), rows: [[...again.rows()]] }], world.clock.now()));
  assert.deepEqual((await checked(world, book, { name: 'dirty.xlsx' })).sheet.report, sheet.report);
  assert.equal((await world.db.selectFrom('authority.power').select(world.db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n, before);
});

demoTest('good rows are proposed, one proposal for each body, once however often the same file comes or the job is begun', async (world) => {
  const organs = (await organsOf(world)).slice(0, 2);
  const rows = Array.from({ length: 5 }, (_, i) => lineOf(writeListRow(goodEntry(i, organs[i % 2]!))));
  const content = csvOf([...rows, rows[0]!.with(3, '不是类型').with(0, 'X-1')]);
  const { act, id, sheet } = await checked(world, content);
  const second = await checked(world, content);
  assert.deepEqual([sheet.report!.added, sheet.report!.faulty], [5, 1]);
  await assert.rejects(takeSheet(act, id, { ...taking, causeKinds: ['limitChanged'], cause: ' ', causeArose: '2026-03-13' }), (error: { fields?: object }) => {
    assert.deepEqual(Object.keys(error.fields!), ['addCause', 'cause', 'causeArose']);
    return true;
  });
  await takeSheet(act, id, taking);
  await assert.rejects(takeSheet(act, id, taking), { code: 'sheet-wrong-state' });
  await assert.rejects(declineSheet(act, id), { code: 'sheet-wrong-state' });
  await assert.rejects(takeSheet(act, second.id, taking), { code: 'sheet-taken-already' });
  for (const _ of [1, 2]) await doTakeSheet(act, id);
  const taken = await getSheet(act, id);
  assert.deepEqual([taken.state, taken.proposals.length], ['taken', 2]);
  const proposals = await Promise.all(taken.proposals.map((one) => getAdjustment(act.db, act.actor.region, one)));
  assert.deepEqual(proposals.map(({ organ, state, counts }) => [organ, state, counts.add]).toSorted(), organs.map(({ code }, i) => [code, 'inReview', 3 - i]).toSorted());
  const third = await checked(world, `${content}\r\n`);
  assert.deepEqual(third.sheet.report!.faults, { conflict: 5, type: 1 });
  await assert.rejects(takeSheet(act, third.id, taking), { code: 'sheet-nothing-to-take' });
  await declineSheet(act, third.id);
  assert.equal((await getSheet(act, third.id)).state, 'declined');
});

demoTest('when the list has moved on since the check nothing is proposed, and the row is named', async (world) => {
  const market = (await organsOf(world)).find(({ name }) => name === '柯城区市场监督管理局')!;
  const [listed] = (await exportPowers(world.db, { on: from, organ: market.code, q: '食品经营许可' }).next()).value!;
  const rows = [goodEntry(1, market), { ...listed!.entry, promisedLimit: { n: 1, unit: 'workday' as const } }].map((entry) => lineOf(writeListRow(entry)));
  const { act, id, sheet } = await checked(world, csvOf(rows));
  assert.deepEqual([sheet.report!.added, sheet.report!.changed, sheet.report!.faulty], [1, 1, 0]);
  await takeSheet(act, id, taking);
  await buildProposal(await world.as('yuzhihe'));
  await doTakeSheet(act, id);
  const refused = await getSheet(act, id);
  assert.equal(refused.state, 'refused');
  assert.match(refused.problem!['zh-CN'], /^第 3 行：.*已有一件调整申请正在办理/);
  assert.deepEqual(refused.proposals, []);
});

demoTest('what is exported is imported as unchanged: our sheet, and the national exchange table', async (world) => {
  const organ = (await organsOf(world)).find(({ name }) => name === '柯城区市场监督管理局');
  const filter = { on: from, organ: organ!.code };
  const out = (table: SheetTable, format: 'csv' | 'xlsx' | 'json') => writeExport(exportPowers(world.db, filter), { table, format, lang: 'zh-CN', at: world.clock.now() });
  const n = (JSON.parse(await text(out('list', 'json'))) as unknown[]).length;
  assert.ok(n > 3, String(n));
  for (const [table, format] of [['list', 'csv'], ['list', 'xlsx'], ['up_task_general_basic', 'csv']] as const) {
    const { sheet, act, id } = await checked(world, await buffer(out(table, format)), { name: `a.${format}` });
    const faults = await listFaults(act.db, act.actor.region, id, { limit: 3 });
    assert.deepEqual([table, format, sheet.report!.unchanged, faults], [table, format, n, []]);
  }
  const materials = await text(out('up_task_general_material', 'csv'));
  assert.match(materials, /^\ufeffrow_guid,cd_batch,cd_operation,cd_time,data_source,material_name,/);
  const directory = await checked(world, await text(out('up_task_directory', 'csv')));
  assert.deepEqual([directory.sheet.kind, directory.sheet.report!.unchanged], ['directory', n]);
  await assert.rejects(takeSheet(directory.act, directory.id, taking), { code: 'sheet-nothing-to-take' });
});

demoTest('a check that was cut off begins anew and comes to the same', async (world) => {
  const [organ] = await organsOf(world);
  const rows = Array.from({ length: 3 }, (_, i) => lineOf(writeListRow(goodEntry(i, organ!))).with(5, '坏'));
  const { act, id, sheet } = await checked(world, csvOf(rows));
  await inTransaction(act, ({ db }) => db.updateTable('authority.sheet').set({ state: 'checking', report: null, rows_read: 1 }).where('id', '=', id).execute());
  await checkSheet(act, world.deps.files, id);
  assert.deepEqual((await getSheet(act, id)).report, sheet.report);
  assert.equal((await listFaults(act.db, act.actor.region, id, { limit: 100 })).length, Object.values(sheet.report!.faults).reduce((sum, one) => sum + one, 0));
});
