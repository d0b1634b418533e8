import type pg from 'pg';

/** A county of the benchmark with the one body that handles everything in it. */
export interface County {
  /** Three digits. */
  number: string;
  /** Twelve digits. */
  division: string;
  name: string;
  englishName: string;
  /** Credit code. */
  organ: string;
  organName: string;
  organEnglishName: string;
}

const perCity = 12;

/** The n-th county, from 1: twelve of them lie in a city, and all in a province that is not the demo's. */
export function countyOf(n: number): County {
  const city = 1 + Math.floor((n - 1) / perCity);
  const division = `34${pad(city, 2)}${pad(1 + ((n - 1) % perCity), 2)}000000`;
  const name = `第${n}县`;
  const englishName = `County ${n}`;
  return {
    number: pad(n, 3), division, name, englishName,
    organ: `11${division.slice(0, 6)}BM${pad(n, 7)}X`,
    organName: `${name}行政审批局`,
    organEnglishName: `${englishName} Administrative Approval Bureau`,
  };
}

/** Puts so many counties with their cities, their province and their bodies into the database. */
export async function establishCounties(owner: pg.Pool, count: number): Promise<void> {
  const counties = Array.from({ length: count }, (_, i) => countyOf(i + 1));
  const cities = [...new Set(counties.map(({ division }) => division.slice(0, 4)))];
  const divisions = [
    { code: '340000000000', name: '第二省', english: 'Second Province', level: 'province', parent: null },
    ...cities.map((city, i) => ({ code: `${city}00000000`, name: `第${i + 1}市`, english: `City ${i + 1}`, level: 'prefecture', parent: '340000000000' })),
    ...counties.map(({ division, name, englishName }) => ({ code: division, name, english: englishName, level: 'county', parent: `${division.slice(0, 4)}00000000` })),
  ];
  await owner.query(
    `insert into government.division (code, name, english_name, level, parent)
     select code, name, english, level, parent from jsonb_to_recordset($1::jsonb) as row (code text, name text, english text, level text, parent text) on conflict do nothing`,
    [JSON.stringify(divisions)],
  );
  await owner.query(
    `insert into government.organ (code, name, english_name, division, level, kind, nature, parent, telephone, demo)
     select organ, "organName", "organEnglishName", division, 'county', 'department', '1', null, '12345', true
     from jsonb_to_recordset($1::jsonb) as row (organ text, "organName" text, "organEnglishName" text, division text) on conflict do nothing`,
    [JSON.stringify(counties)],
  );
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
