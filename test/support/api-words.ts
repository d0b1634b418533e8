/** A legal day and the reason why it is not counted. */
interface Skipped {
  day: string;
  why: string;
}

/** A deadline as it is derived. */
interface Derivation {
  dueDate: string;
  countedDays: string[];
  skippedDays: Skipped[];
}

interface Power {
  code: string;
  version: number;
}

/** An entry of the course of a case. */
interface Told {
  seq: number;
  event: string;
  hash: string;
  power?: Power;
}

/** What answers of the API may hold, as far as the tests read it; a client finds out at run time whether it is there. */
export interface Json {
  // problems
  type: string; status: number; code: string; requestId: string; detail: { 'zh-CN': string; en: string };
  fields: Record<string, { 'zh-CN': string; en: string }>; basis: { law: string; article: string | number };
  // sessions, items
  token: string; items: { code: string; name: string }[]; contentHash: string; version: number;
  materials: { key: string; source: string; required: boolean }[]; implementations: { division: string; power: string }[];
  promisedLimit: { n: number; unit: string }; applicants: { kind: string; id: string; name: string }[];
  // cases
  no: string; id: string; state: string; dueOn: string | null; lamp: string | null; licenceId: string; rows: { no: string }[]; power: string;
  itemCode: string; answers: Record<string, unknown>; files: { id: string; material: string }[]; suspended: boolean; closedAt: string | null;
  runs: string | null; promised: Derivation; statutory: Derivation; respond: Derivation; events: Told[]; proof: Told[]; fault: unknown; clock: { dueOn: string | null };
  acts: { act: string; possible: boolean }[]; text: string; publicKey: string;
  // licences
  caseNo: string; number: string; verificationCode: string; holder: { name: string }; licence: { number: string; power: Power }; reasons: { ok: boolean }[];
}
