import { pinyin } from 'pinyin-pro';
import data from '../divisions-quzhou.json' with { type: 'json' };

/** A division of the demo with its English name. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly en: string;
  readonly level: '省级' | '市级' | '县级' | '乡镇(街道)级';
  readonly parent: string | undefined;
  readonly township: 'town' | 'subdistrict' | 'township' | undefined;
}

const UPPER: Readonly<Record<string, string>> = {
  浙江省: 'Zhejiang Province', 衢州市: 'Quzhou City', 柯城区: 'Kecheng District', 衢江区: 'Qujiang District', 常山县: 'Changshan County',
  开化县: 'Kaihua County', 龙游县: 'Longyou County', 江山市: 'Jiangshan City',
};

// 都 is read dū in these place names, and a syllable beginning with a vowel takes an apostrophe (GB/T 16159).
const READINGS: Readonly<Record<string, string>> = {
  四都: 'Sidu', 廿八都: 'Nianbadu', 信安: 'Xin’an', 东案: 'Dong’an', 保安: 'Bao’an', 沐尘: 'Muchen',
};

const SUFFIXES = [
  ['街道', 'Subdistrict', 'subdistrict'], ['畲族乡', 'She Ethnic Township', 'township'], ['镇', 'Town', 'town'], ['乡', 'Township', 'township'],
] as const;

const LEVELS: Readonly<Record<string, Division['level']>> = { 省级: '省级', 地级: '市级', 县级: '县级', 乡级: '乡镇(街道)级' };

/** Every division of the demo, from the province to the townships. */
export const divisions: readonly Division[] = data.divisions.map((row) => {
  const suffix = SUFFIXES.find(([zh]) => row.level === '乡级' && row.name.endsWith(zh));
  const level = LEVELS[row.level];
  if (level === undefined) throw new Error(`unknown level ${row.level}`);
  return { code: row.code, name: row.name, en: english(row.name, suffix), level, parent: row.parent ?? undefined, township: suffix?.[2] };
});

/** A division by name under a county, or by its own name if it is a county or higher. */
export function divisionNamed(name: string): Division {
  const found = divisions.find((division) => division.name === name);
  if (!found) throw new Error(`no division is called ${name}`);
  return found;
}

function english(name: string, suffix: (typeof SUFFIXES)[number] | undefined): string {
  if (!suffix) return UPPER[name] ?? name;
  const stem = name.slice(0, -suffix[0].length);
  const read = READINGS[stem] ?? pinyin(stem, { toneType: 'none', type: 'array' }).join('');
  return `${read.charAt(0).toUpperCase()}${read.slice(1)} ${suffix[1]}`;
}
