import { type CaseView, caseSubject, viewCase } from '#cases';
import { namesOf } from '#identity';
import type { Act } from '#platform/act.ts';
import type { LedgerFault } from '#platform/ledger/verify-ledger.ts';
import { chainFault, entriesUnder, entryBody, readChain } from '#platform/ledger/read-chain.ts';

/** An entry of the ledger as proof of what the course tells. */
export interface Proof {
  seq: number;
  event: string;
  at: Date;
  actor: string;
  hash: string;
  power: { code: string; version: number } | null;
}

/** Who read the case, when and what for. */
export interface Reading {
  at: Date;
  name: string;
  purpose: string;
}

/** The whole course of a case, as a supervisor reads it. */
export interface Course {
  view: CaseView;
  proof: Proof[];
  /** The first entry of the chain that does not hold, if any. */
  fault: LedgerFault | undefined;
  readings: Reading[];
}

const readingsShown = 200;

/** Reads the whole course of a case; the reading is itself recorded, with its purpose, before anything is shown. */
export async function readCourse(act: Act, no: string): Promise<Course> {
  const view = await viewCase(act, no, 'supervision');
  const { region } = view.file;
  const chain = await readChain(act.db, region, caseSubject(view.file.no));
  const read = await entriesUnder(act.db, region, 'cases.read', `reading:${view.file.no}:`, readingsShown);
  const names = await namesOf(act.db, region, [...chain, ...read].map((entry) => entry.actor));
  const nameOf = (account: string): string => names.get(account) ?? account;
  return {
    view,
    proof: chain.map((entry) => {
      const power = entryBody(entry).particulars['power'] as { code: string; version: number } | undefined;
      const { seq, event, at, actor } = entry;
      return { seq, event, at, actor: actorIn(entryBody(entry).actor.kind, nameOf(actor)), hash: entry.hash.toString('hex'), power: power ? { code: power.code, version: power.version } : null };
    }),
    fault: chainFault(chain),
    readings: read.map((entry) => ({ at: entry.at, name: nameOf(entry.actor), purpose: String(entryBody(entry).particulars['purpose']) })),
  };
}

// Of applicants only that they acted is told here: supervision looks at officers.
function actorIn(kind: string, name: string): string {
  return kind === 'officer' ? name : kind;
}
