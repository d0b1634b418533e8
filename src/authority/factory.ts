import { addDivision, creditCodeFor, type Division, establishOrgan, findOrgan, listDivisions } from '#government';
import type { Act } from '#platform/act.ts';
import { basicCode, implementingCode } from './codes.ts';
import type { PowerEntry } from './power.ts';
import { type Publication, publishPower } from './publish-powers.ts';

/** For tests of other slices that need an entry gone; people come to it by an approved proposal. */
export { repealPower } from './repeal-power.ts';

/** A place with two bodies of market regulation, for tests. */
export async function buildBodies(act: Act): Promise<{ organ: string; other: string }> {
  const places: [string, string, Division['level'], string?][] = [
    ['330000000000', '浙江省', 'province'],
    ['330800000000', '衢州市', 'prefecture', '330000000000'],
    ['330802000000', '柯城区', 'county', '330800000000'],
    ['330803000000', '衢江区', 'county', '330800000000'],
  ];
  const known = new Set((await listDivisions(act.db)).map(({ code }) => code));
  for (const [code, name, level, parent] of places) {
    if (!known.has(code)) await addDivision(act, { code, name, englishName: name, level, ...(parent && { parent }) });
  }
  const codes = [];
  for (const [division, name] of [['330802000000', '甲市场监督管理局'], ['330803000000', '乙市场监督管理局']] as const) {
    const code = creditCodeFor({ registrar: '1', kind: '1', division6: division.slice(0, 6), serial8: 'DM009001' });
    if (!(await findOrgan(act.db, code))) {
      await establishOrgan(act, { code, name, englishName: `Administration ${name[0]}`, division, level: 'county', kind: 'department', nature: '1', demo: true });
    }
    codes.push(code);
  }
  return { organ: codes[0]!, other: codes[1]! };
}

/** An entry as it should be: 食品经营许可 of a county body. */
export function buildEntry(organ: string, changes: Partial<PowerEntry> = {}): PowerEntry {
  const basic = basicCode({ region2: '33', type: '01', main5: '00006', sub3: '000' });
  return {
    code: implementingCode({ creditCode: organ, level: '4', basic }),
    name: '食品经营许可',
    englishName: 'Food business licence',
    type: '01',
    bases: [{ law: '食品安全法', article: 35, gist: '从事食品销售、餐饮服务应当依法取得许可' }],
    body: { organ, name: '甲市场监督管理局', nature: '1' },
    undertakingUnit: '行政审批科',
    level: '4',
    supervision: { unit: '政务服务监督中心', telephone: '12345' },
    remedies: { reconsideration: '60 日内', litigation: '6 个月内' },
    statutoryLimit: { n: 10, unit: 'workday', basis: '食品经营许可和备案管理办法 22' },
    promisedLimit: { n: 5, unit: 'workday' },
    ...changes,
  };
}

/** A published entry of a body that exists. */
export async function buildPower(act: Act, changes: Partial<PowerEntry> = {}, publication: Publication = { from: '2026-01-01' }): Promise<PowerEntry> {
  const { organ } = await buildBodies(act);
  const entry = buildEntry(organ, changes);
  await publishPower(act, entry, publication);
  return entry;
}
