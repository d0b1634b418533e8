import { getItem, type Item } from '#catalog';
import type { Db } from '#platform/db/tables.ts';
import cast from '../quzhou/cast.json' with { type: 'json' };
import { codeOf, organsOf, writtenItems } from '../load/authority.ts';

/** Who handles the matters of one body in the demo, by login, and the matters. */
export interface Desk {
  organ: string;
  division: string;
  clerk: string;
  examiner: string;
  /** Who goes along to an inspection (行政许可法 34). */
  second: string;
  head: string;
  items: Item[];
  /** How many cases of a hundred are its. */
  share: number;
}

const staffed = [
  { organ: '330802-scjg', clerk: 'zhoumin', second: '方志远', share: 30 },
  { organ: '330802-rs', clerk: 'zhoumin', second: '祝春燕', share: 20 },
  { organ: '330802-wj', clerk: 'zhoumin', second: '柴文斌', share: 15 },
  { organ: '3308-zj', clerk: 'zhuhanqing', second: '余家豪', share: 13 },
  { organ: '330802-wglt', clerk: 'zhoumin', second: '姜若兰', share: 8 },
  { organ: '330802006-gov', clerk: 'dongxiaoman', second: '徐水根', share: 14 },
] as const;

// Two apply together for a marriage; disputes have two parties: neither is a case of one applicant.
const notOfOne = /^330800-(QR-00[12]|CJ-)/;

/** The bodies whose cases the demo's cast handles, with what they handle. */
export async function openDesks(db: Db): Promise<Desk[]> {
  const desks: Desk[] = [];
  for (const { organ, ...desk } of staffed) {
    const post = (role: string): string => cast.officers.find((officer) => officer.organ === organ && (officer.roles as string[]).includes(role))!.login;
    const division = cast.officers.find((officer) => officer.organ === organ)!.division;
    const handled = writtenItems.filter((item) => item.appliedFor && item.handling && !notOfOne.test(item.id) && organsOf(item).some(({ id }) => id === organ));
    const items: Item[] = [];
    for (const item of handled) items.push(await getItem(db, codeOf(item)));
    desks.push({ organ, division, ...desk, examiner: post('examiner'), head: post('head'), items: items.filter(({ form }) => form !== null) });
  }
  return desks;
}
