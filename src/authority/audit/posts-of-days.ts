import type { Grant } from '#platform/act.ts';
import type { Db } from '#platform/db/tables.ts';
import { told } from './list-of-days.ts';

/** Who held which post on every day and hour, as the ledger tells it. */
export interface PostsOfDays {
  /** The posts of an account on a day, by what was recorded until an instant; none while the account was disabled. */
  grantsOf(account: string, day: string, at: Date): Grant[];
  /** The division in which an organ stands. */
  placeOf(organ: string): string | undefined;
}

interface Held {
  grant: Grant;
  from: string;
  to: string | null;
  recordedAt: Date;
  endedAt?: Date;
}

interface Appointed {
  holding: string;
  post: string;
  role: string;
  organ: string;
  division: string | null;
  from: string;
  to: string | null;
}

/** Reads every appointment, every end of one and every organ from the ledger. */
export async function readPostsOfDays(db: Db, region: string): Promise<PostsOfDays> {
  const held = new Map<string, Held[]>();
  const byHolding = new Map<string, Held>();
  for await (const { at, subject, particulars } of told<Appointed>(db, region, 'identity.appointed')) {
    const { holding, post, role, organ, division, from, to } = particulars;
    const one: Held = { grant: { role, organ, post, ...(division !== null && { division }) }, from, to, recordedAt: at };
    byHolding.set(holding, one);
    held.set(subject, [...(held.get(subject) ?? []), one]);
  }
  for await (const { at, particulars } of told<{ holding: string }>(db, region, 'identity.holding-ended')) {
    const one = byHolding.get(particulars.holding);
    if (one) one.endedAt = at;
  }
  const switched = new Map<string, { at: Date; on: boolean }[]>();
  for (const on of [false, true]) {
    for await (const { at, subject } of told<object>(db, region, `identity.account-${on ? 'enabled' : 'disabled'}`)) {
      switched.set(subject, [...(switched.get(subject) ?? []), { at, on }]);
    }
  }
  const places = new Map<string, string>();
  for await (const { particulars } of told<{ code: string; division: string }>(db, region, 'government.organ-established')) places.set(particulars.code, particulars.division);
  return {
    placeOf: (organ) => places.get(organ),
    grantsOf: (account, day, at) => {
      const subject = `account:${account}`;
      if (isOff(switched.get(subject) ?? [], at)) return [];
      return (held.get(subject) ?? [])
        .filter(({ from, to, recordedAt, endedAt }) => from <= day && (to === null || day <= to) && recordedAt <= at && !(endedAt && endedAt <= at))
        .map(({ grant }) => grant);
    },
  };
}

function isOff(switches: readonly { at: Date; on: boolean }[], at: Date): boolean {
  const before = switches.filter((one) => one.at <= at).sort((a, b) => a.at.getTime() - b.at.getTime());
  return before.at(-1)?.on === false;
}
