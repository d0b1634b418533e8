import type { LedgerEntryRow } from '#platform/db/platform-tables.ts';
import { entryBody } from '#platform/ledger/read-chain.ts';

/** What a case must be by its ledger entries alone. */
export interface ReplayedCase {
  state: string;
  item: unknown;
  process: unknown;
  organ: string;
  applicant: string;
  /** SHA-256 over the canonical JSON of the answers. */
  answers: string;
  files: string[];
  acceptedOn: string | null;
  answerBy: string | null;
  reviews: { stage: unknown; opinion: unknown }[];
  extensions: { n: unknown; unit: unknown }[];
  suspensions: { ground: unknown; from: unknown; to?: unknown }[];
  decision: { outcome: unknown; number: unknown } | null;
  licence: unknown;
  way: unknown;
  dueOn: unknown;
}

/** Replays the course of a case from its chain of the ledger; undefined where the chain does not begin with its submission. */
export function replayCase(chain: readonly LedgerEntryRow[]): ReplayedCase | undefined {
  const [first, ...later] = chain;
  if (first?.event !== 'cases.submitted') return undefined;
  const submitted = entryBody(first).particulars;
  const replayed: ReplayedCase = {
    state: String(submitted['state']),
    item: submitted['item'],
    process: submitted['process'],
    organ: String(submitted['organ']),
    applicant: String(submitted['applicant']),
    answers: String(submitted['answers']),
    files: filesIn(submitted),
    acceptedOn: null,
    answerBy: null,
    reviews: [],
    extensions: [],
    suspensions: [],
    decision: null,
    licence: null,
    way: null,
    dueOn: submitted['dueOn'],
  };
  for (const entry of later) {
    const told = entryBody(entry).particulars;
    if (told['state'] !== undefined) replayed.state = String(told['state']);
    if (told['dueOn'] !== undefined) replayed.dueOn = told['dueOn'];
    follow(replayed, entry.event, told);
  }
  return replayed;
}

type Particulars = Record<string, unknown>;

function follow(replayed: ReplayedCase, event: string, told: Particulars): void {
  if (event === 'cases.correction-asked') replayed.answerBy = String(told['answerBy']);
  if (event === 'cases.corrected') {
    replayed.answers = String(told['answers']);
    replayed.files.push(...filesIn(told));
  }
  if (event === 'cases.accepted' || event === 'cases.acceptance-deemed') replayed.acceptedOn = String(told['acceptedOn']);
  if (event === 'cases.reviewed') replayed.reviews.push({ stage: told['stage'], opinion: told['opinion'] });
  if (event === 'cases.suspended') replayed.suspensions.push({ ground: told['ground'], from: told['from'] });
  if (event === 'cases.resumed') replayed.suspensions.at(-1)!.to = told['to'];
  if (event === 'cases.extended') replayed.extensions.push({ n: told['n'], unit: told['unit'] });
  if (event === 'cases.decided') replayed.decision = { outcome: told['outcome'], number: told['number'] };
  if (event === 'cases.issued') replayed.licence = told['licence'];
  if (event === 'cases.delivered') replayed.way = told['way'];
}

function filesIn(told: Particulars): string[] {
  return (told['files'] as { material: string; digest: string }[]).map(({ material, digest }) => `${material} ${digest}`);
}
