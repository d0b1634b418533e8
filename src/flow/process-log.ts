import { z } from 'zod';
import type { Db } from '#platform/db/tables.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { readJson } from '#platform/read-json.ts';
import { type Conformance, checkConformance } from './check-conformance.ts';
import { type PublishedProcess, getProcess } from './get-process.ts';
import { indexOf } from './process-graph.ts';

/** The form of a log that is handed out. */
export const logFormat = 'urn:mingtang:process-log:1';

const short = z.string().max(200);

/** One line of a log: what happened on which day. Without `act` it moved no step of the process (a clock was stopped, a limit passed). */
const LogEntry = z.strictObject({
  n: z.int().min(1).max(100_000).describe('Its number in the log, from 1 without a gap.'),
  on: z.string().regex(/^\d{4}-\d\d-\d\d$/).describe('The day in China.'),
  event: short,
  act: short.nullable().describe('The act of the process that was done; null where no step moved.'),
  node: short.optional().describe('The step, where several may wait for the same act.'),
  outcome: z.record(z.string().max(64), z.string().max(64)).optional().describe('What the act found, for the questions behind it.'),
  by: short.describe('Who by the role, never by name: applicant, system, clerk, examiner, head.'),
});

/** The log of a matter without anything personal: the version of its process and what was done in which order. */
export const ProcessLog = z.strictObject({
  format: z.literal(logFormat),
  process: z.strictObject({ id: short, version: z.int().min(1).max(1_000_000), contentHash: z.string().regex(/^[\da-f]{64}$/) }),
  ending: z.enum(['ended', 'withdrawn', 'lapsed']).describe('ended: by its process; withdrawn, lapsed: given up before its end.'),
  entries: z.array(LogEntry).min(1).max(2_000),
});
export type ProcessLog = z.output<typeof ProcessLog>;

/** What was found of a log that follows its process to the end. */
export interface FollowedLog {
  process: PublishedProcess;
  ending: string;
  acts: number;
}

const sentences = {
  otherProcess: said('记录上的流程摘要和公布的第 {version} 版不一致', 'The digest of the process in the log is not that of version {version} as published'),
  gap: said('第 {n} 条缺失或顺序被改', 'Entry {n} is missing or out of order'),
  earlier: said('第 {n} 条的日期早于前一条', 'Entry {n} is dated before the one above it'),
  notEnded: said('记录说已办结，但按流程还有“{steps}”没有办', 'The log says that the matter ended, but by its process “{steps}” was still to be done'),
  endedAfterAll: said('记录说中途终止，但按流程已经走完', 'The log says that the matter was given up, but by its process it had ended'),
  unreadable: said('这不是一份办件经过记录（JSON，格式 {format}）', 'This is no log of a matter (JSON in the form {format})'),
} as const;

/** Reads a log from its text. Throws Invalid at the field `log`. */
export function readProcessLog(text: string): ProcessLog {
  const found = ProcessLog.safeParse(readJson(text));
  if (!found.success) throw new Invalid({ log: sayWith(sentences.unreadable, { format: logFormat }) });
  return found.data;
}

/**
 * Holds the log of a matter against the process as it was published. Refused 'log-not-conforming' names the first entry that
 * does not follow, its act, and what would have been possible there; NotFound where there is no such version.
 */
export async function followLog(db: Db, log: ProcessLog): Promise<FollowedLog> {
  const process = await getProcess(db, log.process.id, log.process.version);
  if (process.contentHash !== log.process.contentHash) throw refuse(sayWith(sentences.otherProcess, { version: process.version }), {});
  for (const [i, { n, on }] of log.entries.entries()) {
    const before = log.entries[i - 1];
    if (n !== i + 1) throw refuse(sayWith(sentences.gap, { n: i + 1 }), { entry: i + 1 });
    if (before && on < before.on) throw refuse(sayWith(sentences.earlier, { n }), { entry: n });
  }
  const moves = log.entries.filter(({ act }) => act !== null);
  const events = moves.map(({ act, node, outcome }) => ({ act: act!, ...(node && { node }), ...(outcome && { outcome }) }));
  const found = checkConformance(process.graph, events, moves.map(({ n }) => n));
  if (!found.conforms) throw refuse(found.sentence, { entry: moves[found.entry]!.n, act: found.act, enabled: found.enabled });
  if (log.ending === 'ended' && !found.ended) throw notEnded(process, found);
  if (log.ending !== 'ended' && found.ended) throw refuse(sentences.endedAfterAll, { entry: log.entries.length });
  return { process, ending: found.ending ?? log.ending, acts: events.length };
}

function notEnded({ graph }: PublishedProcess, { state }: Extract<Conformance, { conforms: true }>): Refused {
  const { nodes } = indexOf(graph);
  const waiting = state.tokens.map(({ at }) => nodes.get(at)!);
  const sentence = said(
    sayWith(sentences.notEnded, { steps: waiting.map(({ name }) => name).join('、') })['zh-CN'],
    sayWith(sentences.notEnded, { steps: waiting.map(({ name, nameEn }) => nameEn ?? name).join(', ') }).en,
  );
  return refuse(sentence, { entry: null, waiting: waiting.map(({ id }) => id) });
}

function refuse(sentence: Said, particulars: Readonly<Record<string, unknown>>): Refused {
  return new Refused('log-not-conforming', sentence, undefined, particulars);
}
