import { lawRanks, type BodyNatureCode, type HandlingFormCode, type ItemTypeCode, type LawRank, type LevelCode, type PowerSourceCode } from './codes.ts';

/** An article of law on which a power rests. */
export interface PowerBasis {
  law: string;
  documentNumber?: string;
  article?: number | string;
  paragraph?: number | string;
  /** What the article says, in our words. */
  gist: string;
  /** The law's place in the order of ranks: 法律, 行政法规, 地方性法规, 规章, 规范性文件. */
  rank?: LawRank;
  inForceFrom?: string;
  inForceTo?: string;
}

/** A time within which something is done. */
export interface Limit {
  n: number;
  unit: 'workday' | 'calendarDay' | 'month' | 'instant';
  /** The article that sets it. */
  basis?: string;
}

/** What the body must do at a stage of exercising the power (责任事项), such as 受理 or 送达. */
export interface Duty {
  stage: string;
  text: string;
  basis?: string;
}

/** For what the body and its people answer (追责情形). */
export interface GroundOfAccountability {
  text: string;
  basis?: string;
}

/** An entry of the power list, whole: what is published, hashed and shown (中办发〔2015〕21号; standards of 权责清单). */
export interface PowerEntry {
  /** Implementing code, 31 signs, or a code of another scheme up to 50. */
  code: string;
  name: string;
  englishName?: string;
  type: ItemTypeCode;
  bases: readonly PowerBasis[];
  body: { organ: string; name: string; englishName?: string; nature: BodyNatureCode };
  undertakingUnit: string;
  level: LevelCode;
  /** Whence the body has the power: by law at its own level, delegated, authorised or entrusted. */
  source?: PowerSourceCode;
  /** The theme under which people look for it. */
  topic?: string;
  /** What an applicant must fulfil and hand in, and the ways in which it is handled; a lower level may only narrow them. */
  conditions?: readonly string[];
  materials?: readonly { name: string; required: boolean }[];
  channels?: readonly HandlingFormCode[];
  /** How topic, conditions and names of materials read in English, in the same order. */
  english?: { topic?: string; conditions?: readonly string[]; materials?: readonly string[] };
  duties?: readonly Duty[];
  accountability?: readonly GroundOfAccountability[];
  /** The entry of a higher level from which this one is inherited. */
  base?: { code: string; version: number };
  supervision: { unit: string; telephone: string; address?: string; web?: string };
  remedies: { reconsideration?: string; litigation?: string };
  statutoryLimit?: Limit;
  promisedLimit?: Limit;
  /** The published process by which the power is exercised. */
  process?: { id: string; version: number };
}

/** A version of an entry with the days on which it holds: from the first, until the day before the second. */
export interface PowerVersion {
  code: string;
  basicCode: string;
  organ: string;
  version: number;
  inForceFrom: string;
  inForceTo?: string;
  contentHash: string;
  algorithm: string;
  cause: string;
  recordedAt: Date;
  /** Why it was repealed, where it was. */
  endCause?: string;
  entry: PowerEntry;
}

/** Whether a version holds on a day. */
export function isInForceOn(version: { inForceFrom: string; inForceTo?: string }, day: string): boolean {
  return version.inForceFrom <= day && (version.inForceTo === undefined || day < version.inForceTo);
}

// How many calendar days a limit can take at most, so that units can be compared: five workdays are a week.
const calendarDays = { workday: 7 / 5, calendarDay: 1, month: 30, instant: 0 } as const;

/** How a condition or the name of a material reads in English; nothing where the English is of another list than the Chinese. */
export function englishPart(entry: PowerEntry, of: 'conditions' | 'materials', i: number): string | undefined {
  const texts = entry.english?.[of];
  return texts?.length === entry[of]?.length ? texts?.[i] : undefined;
}

const ranks = Object.keys(lawRanks) as LawRank[];

/** Bases in the order of their ranks, those without a rank last: 法律, 行政法规, 地方性法规, 规章, 规范性文件. */
export function inOrderOfRank(bases: readonly PowerBasis[]): PowerBasis[] {
  const place = ({ rank }: PowerBasis) => (rank === undefined ? ranks.length : ranks.indexOf(rank));
  return bases.toSorted((a, b) => place(a) - place(b));
}

/** Whether a promised limit lets people wait longer than the law does. */
export function isLongerThan(promised: Limit, statutory: Limit): boolean {
  if (promised.unit === statutory.unit) return promised.n > statutory.n;
  return promised.n * calendarDays[promised.unit] > statutory.n * calendarDays[statutory.unit] + 1e-9;
}
