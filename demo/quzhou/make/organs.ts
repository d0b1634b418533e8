import { creditCodeFor } from '../../../src/government/credit-code.ts';
import halls from '../halls.json' with { type: 'json' };
import items from '../items.json' with { type: 'json' };
import { departmentOf, departmentWritten, nameIn, type Department } from './departments.ts';
import { divisionNamed, divisions, type Division } from './divisions.ts';
import { writeRows } from './write-rows.ts';

interface Organ {
  id: string; name: string; en: string; kind: 'government' | 'department' | 'centre' | 'office' | 'enterprise';
  department: string; level: Division['level'] | '村(社区)级'; levelCode: string; division: string; parent: string | null;
  nature: string; creditCode: string; telephone: '12345'; demo: true; hall?: string;
}

const LEVEL_CODES = { 省级: '2', 市级: '3', 县级: '4', '乡镇(街道)级': '5', '村(社区)级': '6' } as const;
const TOWNSHIP_GOVERNMENTS = '各乡镇人民政府(街道办事处)';
const TOWNSHIP_CENTRES = new Set(['派驻或受委托的乡镇(街道)便民服务中心窗口', '村(社区)便民服务站代办']);
const TAX = '国家税务总局';

const organs = new Map<string, Organ>();
const bodies: Record<string, string[]> = {};

/** Adds a body once, with an invented credit code whose signs 9 and 10, DM, mark it as made for the demo. */
function add(organ: Omit<Organ, 'creditCode' | 'telephone' | 'demo' | 'levelCode'>, registered: string): string {
  if (!organs.has(organ.id)) {
    const serial8 = `DM${String(organs.size + 1).padStart(6, '0')}`;
    const creditCode = creditCodeFor({ registrar: registered.charAt(0), kind: registered.charAt(1), division6: organ.division.slice(0, 6), serial8 });
    organs.set(organ.id, { ...organ, levelCode: LEVEL_CODES[organ.level], creditCode, telephone: '12345', demo: true });
  }
  return organ.id;
}

function governmentOf(division: Division): string {
  const parent = division.parent === undefined ? null : idOf(division.parent, 'gov');
  const office = division.township === 'subdistrict';
  return add({
    id: idOf(division.code, 'gov'), name: division.name + (office ? '办事处' : '人民政府'),
    en: office ? `${division.en} Office` : `People’s Government of ${division.en}`,
    kind: 'government', department: office ? '街道办事处' : '人民政府', level: division.level, division: division.code, parent, nature: '1',
  }, '11');
}

function idOf(division: string, key: string): string {
  const width = [2, 4, 6].find((digits) => /^0+$/.test(division.slice(digits))) ?? 9;
  return `${division.slice(0, width)}-${key}`;
}

function departmentIn(division: Division, department: Department): string {
  if (department.key === 'gov' || department.sameAs === 'gov') return governmentOf(division);
  const own = department.sameAs === undefined ? department : departmentOf(department.sameAs);
  const parent = own.under === undefined ? idOf(division.code, 'gov') : departmentIn(division, departmentOf(own.under));
  const { name, en } = nameIn(own, division);
  return add({
    id: idOf(division.code, own.key), name, en, kind: own.registered === '91' ? 'enterprise' : 'department', department: own.name ?? own.written,
    level: division.level, division: division.code, parent, nature: own.nature,
  }, own.registered);
}

/** Bureaus of the prefecture that sit in a county: 衢州市公安局柯城分局. */
function branch(written: string): string | undefined {
  const match = /^衢州市(.+局)(..)分局$/.exec(written);
  if (!match) return undefined;
  const [, bureau = '', place = ''] = match;
  const county = divisions.find((division) => division.level === '县级' && division.name.startsWith(place));
  if (!county) throw new Error(`no county for ${written}`);
  const department = departmentWritten(bureau);
  const parent = departmentIn(divisionNamed('衢州市'), department);
  return add({
    id: idOf(county.code, department.key), name: written, en: `${county.en} Branch, ${department.en.replace('{p}', 'Quzhou City')}`,
    kind: 'department', department: bureau, level: '县级', division: county.code, parent, nature: '1',
  }, '11');
}

/** Tax bureaus report to the tax bureau above them, not to the local government. */
function tax(written: string): string {
  const county = divisions.find((division) => division.level === '县级' && written.includes(division.name));
  const place = county ?? divisionNamed('衢州市');
  const parent = county ? tax(`${TAX}衢州市税务局`) : null;
  return add({
    id: idOf(place.code, 'sw'), name: written, en: `${place.en} Tax Service, State Taxation Administration`, kind: 'department', department: '税务局',
    level: place.level, division: place.code, parent, nature: '1',
  }, '11');
}

/** The organ that a body named in the items is. */
function bodyNamed(written: string): string {
  if (written.startsWith(TAX)) return tax(written);
  const branched = branch(written);
  if (branched !== undefined) return branched;
  const division = divisions.find((candidate) => candidate.township === undefined && written.startsWith(candidate.name));
  if (!division) throw new Error(`no place in ${written}`);
  return departmentIn(division, departmentWritten(written.slice(division.name.length)));
}

function centreOf(division: Division): string {
  const township = division.township !== undefined;
  const hall = halls.halls.find((row) => row.division === division.code);
  const { name, en } = township
    ? { name: `${division.name}便民服务中心`, en: `${division.en} Public Service Centre` }
    : { name: `${division.name}${division.level === '省级' ? '政务服务中心' : '行政服务中心'}`, en: departmentOf('zwb').en.replace('{p}', division.en) };
  return add({
    id: idOf(division.code, township ? 'bmzx' : 'zwb'), name, en, kind: 'centre', department: township ? '便民服务中心' : '行政服务中心',
    level: division.level, division: division.code, parent: idOf(division.code, 'gov'), nature: '3', ...(hall ? { hall: hall.id } : {}),
  }, '12');
}

const townships = divisions.filter((division) => division.township !== undefined);
for (const division of divisions) governmentOf(division);
for (const division of divisions) centreOf(division);
add({
  id: '3308-jdc', name: '衢州市政务服务监督中心', en: 'Government Services Supervision Centre of Quzhou City', kind: 'department', department: '政务服务监督中心',
  level: '市级', division: '330800000000', parent: '3308-gov', nature: '2',
}, '12');
// The data office keeps the list, the portal and the platform itself (国办发〔2017〕47号: one body answers for the site).
add({
  id: '3308-sj', name: '衢州市数据局', en: 'Data Administration of Quzhou City', kind: 'department', department: '数据局',
  level: '市级', division: '330800000000', parent: '3308-gov', nature: '1',
}, '11');
for (const item of items.items) {
  for (const body of item.exercisingBodies) {
    for (const written of 'names' in body && body.names ? body.names : 'name' in body && body.name ? [body.name] : []) {
      if (written === TOWNSHIP_GOVERNMENTS) bodies[written] = townships.map(governmentOf);
      else if (TOWNSHIP_CENTRES.has(written)) bodies[written] = townships.map(centreOf);
      else bodies[written] = [bodyNamed(written)];
    }
  }
}

// The office that keeps the numbers and duties of bodies reviews what they say they may do (审改/编办).
add({
  id: '330802-bb', name: '中共衢州市柯城区委机构编制委员会办公室', en: 'Staffing Office of Kecheng District', kind: 'office', department: '机构编制委员会办公室',
  level: '县级', division: '330802000000', parent: '330802-gov', nature: '1',
}, '11');

writeRows('organs.json', {
  title: '演示 demo organs of Quzhou and Zhejiang',
  disclaimer: 'Names follow public practice; credit codes are invented (DM in places 9 and 10) with valid check signs. 演示，不是真实机关名录。',
  bodies,
  organs: [...organs.values()],
});
