import { listOrgans, type Organ } from '#government';
import type { Db } from '#platform/db/tables.ts';
import { type BrokenLink, chainOf, type HeldByLaw } from '../delegation/chain.ts';
import { hashOfInstrument } from '../delegation/content-hash.ts';
import { type Delegation, type DelegationKind, kindOfSource } from '../delegation/delegation.ts';
import { delegationOf } from '../delegation/get-holding.ts';
import { type ListedVersion, type ListOfDays, told } from './list-of-days.ts';

/** The chains of delegation of every day and hour, as the ledger tells them. */
export interface ChainsOfDays {
  /** Where the chain was broken by which the body of an entry had its power on a day; nothing where it was whole or the law itself gives it. */
  brokenOf(version: ListedVersion, day: string, at: Date): BrokenLink | undefined;
}

interface Given {
  giver: string;
  instruments: readonly GivenInstrument[];
}

interface GivenInstrument {
  id: string;
  kind: DelegationKind;
  receiver: string;
  basicCode: string;
  entry?: string;
  mayPassOn: boolean;
  from: string;
  to?: string;
  contentHash: string;
}

interface Recorded {
  link: Delegation;
  end?: { from: string; cause: string; recordedAt: Date };
}

/** Reads every instrument and every end of one from the ledger; one whose text is not the one that was recorded gives nothing. */
export async function readChainsOfDays(db: Db, region: string, list: ListOfDays): Promise<ChainsOfDays> {
  const instruments = await readInstruments(db, region);
  const entries = entriesOf(list, new Set(instruments.keys()));
  const links = [...instruments.values()].flat().map(({ link }) => link);
  const organs: Readonly<Record<string, Organ>> = Object.fromEntries(
    (await listOrgans(db, { codes: [...new Set(links.flatMap(({ giver, receiver }) => [giver, receiver]))] })).map((organ) => [organ.code, organ]),
  );
  return {
    brokenOf: ({ basicCode = '', organ, source }, day, at) => {
      const kind = kindOfSource(source);
      if (!kind) return undefined;
      const delegations = (instruments.get(basicCode) ?? []).filter(({ link }) => link.recordedAt <= at).map((one) => asOf(one, at));
      return chainOf({ basicCode, delegations, heldByLaw: heldByLaw(entries.get(basicCode) ?? [], at), organs }, organ, day, { kind }).broken;
    },
  };
}

async function readInstruments(db: Db, region: string): Promise<Map<string, Recorded[]>> {
  const rows = new Map((await db.selectFrom('authority.delegation').selectAll().execute()).map((row) => [row.id, row]));
  const byId = new Map<string, Recorded>();
  for await (const { at, particulars: { giver, instruments } } of told<Given>(db, region, 'authority.power-delegated')) {
    for (const { id, kind, receiver, basicCode, entry, mayPassOn, from, to, contentHash } of instruments) {
      const row = rows.get(id);
      if (!row || hashOfInstrument(row.content) !== contentHash) continue;
      const { entry: _entry, inForceTo: _to, ended: _ended, ...rest } = delegationOf(row);
      const link = { ...rest, kind, giver, receiver, basicCode, mayPassOn, inForceFrom: from, recordedAt: at, ...(entry !== undefined && { entry }), ...(to !== undefined && { inForceTo: to }) };
      byId.set(id, { link });
    }
  }
  for await (const { at, particulars } of told<{ id: string; from: string; cause: string }>(db, region, 'authority.delegation-ended')) {
    const ended = byId.get(particulars.id);
    if (ended) ended.end = { from: particulars.from, cause: particulars.cause, recordedAt: at };
  }
  const inOrder = [...byId.values()].sort((a, b) => (a.link.inForceFrom < b.link.inForceFrom ? -1 : a.link.inForceFrom > b.link.inForceFrom ? 1 : a.link.id < b.link.id ? -1 : 1));
  return Map.groupBy(inOrder, ({ link }) => link.basicCode);
}

// An end that was recorded later had not been when the act was done.
function asOf({ link, end }: Recorded, at: Date): Delegation {
  return end && end.recordedAt <= at ? { ...link, inForceTo: end.from, ended: { from: end.from, cause: end.cause } } : link;
}

function entriesOf(list: ListOfDays, powers: ReadonlySet<string>): Map<string, (readonly ListedVersion[])[]> {
  const found = new Map<string, (readonly ListedVersion[])[]>();
  for (const versions of list.all()) {
    const { basicCode } = versions[0]!;
    if (basicCode !== undefined && powers.has(basicCode)) found.set(basicCode, [...(found.get(basicCode) ?? []), versions]);
  }
  return found;
}

function heldByLaw(entries: readonly (readonly ListedVersion[])[], at: Date): HeldByLaw[] {
  return entries.flatMap((versions) => {
    const known = versions.filter(({ recordedAt }) => recordedAt <= at);
    return known.flatMap(({ source, organ, code, from, repeal }, later): HeldByLaw[] => {
      if (source !== '1') return [];
      const to = repeal && repeal.recordedAt <= at ? repeal.on : known[later - 1]?.from;
      return [{ organ, code, inForceFrom: from, ...(to !== undefined && { inForceTo: to }) }];
    });
  });
}
