import { type EnabledAct, type ProcessLog, actOf, enabledActs, getProcess, logFormat, step, startTokens, type ProcessGraph } from '#flow';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { entryBody, readChain } from '#platform/ledger/read-chain.ts';
import type { Case } from '../case.ts';
import { caseSubject } from '../ledger.ts';

type Particulars = Readonly<Record<string, unknown>>;
type Move = { act: string; node?: string; outcome?: Record<string, string> };

const notClosed = said('办结以后才能下载经过记录', 'The log can be downloaded once the matter is closed');

/**
 * The course of a closed case as a log without anything personal, for anyone to hold against its process: no name, number,
 * reason or paper, only what was done by which role on which day. Refused 'case-not-closed'.
 */
export async function processLog({ db }: Pick<Act, 'db'>, file: Case): Promise<ProcessLog> {
  if (!file.closedAt) throw new Refused('case-not-closed', notClosed);
  const { graph, id, version, contentHash } = await getProcess(db, file.process.id, file.process.version);
  const steps = await db
    .selectFrom('cases.step')
    .select(['seq', 'event', 'at', 'actor_kind', 'post'])
    .where('region', '=', file.region)
    .where('case_no', '=', file.no)
    .orderBy('seq')
    .execute();
  // What was found stands in the ledger; the course beside it knows the post.
  const chain = new Map((await readChain(db, file.region, caseSubject(file.no))).map((entry) => [entry.seq, entryBody(entry).particulars]));
  const rows = steps.map((row) => ({ ...row, particulars: chain.get(row.seq) ?? {} }));
  const ending = file.state === 'withdrawn' || file.state === 'lapsed' ? file.state : 'ended';
  return { format: logFormat, process: { id, version, contentHash }, ending, entries: entriesOf(graph, rows) };
}

interface Row { event: string; at: Date; actor_kind: string; post: string | null; particulars: Particulars }

function entriesOf(graph: ProcessGraph, rows: readonly Row[]): ProcessLog['entries'] {
  const known = new Set(graph.nodes.map(actOf));
  let { state } = startTokens(graph);
  // A review is told by its step, whose act the process knows.
  const moves = rows.map(moveOf).map((move) => (move?.node === undefined ? move : { ...move, act: actAt(graph, move.node) ?? move.act }));
  return rows.map((row, i) => {
    const told = moves[i];
    const next = moves.slice(i + 1).find((later) => later !== undefined);
    const due = enabledActs(graph, state).find(({ act, node }) => act === told?.act && (told.node === undefined || told.node === node));
    const move = told && known.has(told.act) && state.tokens.length > 0 ? { ...told, ...outcomeOf(told, due?.outcomes ?? {}, graph, next) } : undefined;
    if (move) ({ state } = step(graph, state, move));
    const by = row.actor_kind === 'person' ? 'applicant' : row.actor_kind === 'system' ? 'system' : (row.post ?? 'officer');
    return { n: i + 1, on: dayInChina(row.at), event: row.event.replace('cases.', ''), act: move?.act ?? null, ...(move?.node && { node: move.node }), ...(move?.outcome && { outcome: move.outcome }), by };
  });
}

// Whether an expert review or a hearing was asked for is told by what was done next.
function outcomeOf(move: Move, questions: EnabledAct['outcomes'], graph: ProcessGraph, next: Move | undefined): Pick<Move, 'outcome'> {
  const nextAct = next?.node === undefined ? next?.act : actAt(graph, next.node);
  const needed = Object.entries(questions).filter(([key, { values }]) => values.includes('needed') && key === nextAct);
  const outcome = { ...move.outcome, ...Object.fromEntries(needed.map(([key]) => [key, 'needed'])) };
  return Object.keys(outcome).length > 0 ? { outcome } : {};
}

function actAt(graph: ProcessGraph, id: string): string | undefined {
  const node = graph.nodes.find((each) => each.id === id);
  return node && actOf(node);
}

const materials = (value: string): Move => ({ act: 'accept', outcome: { materials: value } });

// The act of the process behind each event of a case; what only moved a clock has none.
function moveOf({ event, particulars }: Row): Move | undefined {
  switch (event) {
    case 'cases.submitted':
      return { act: 'submit' };
    case 'cases.correction-asked':
      return materials('incomplete');
    case 'cases.corrected':
      return { act: 'correct' };
    case 'cases.accepted':
    case 'cases.acceptance-deemed':
      return materials('complete');
    case 'cases.acceptance-refused':
      return materials('notAcceptable');
    case 'cases.reviewed':
      return { act: String(particulars['stage']), node: String(particulars['stage']) };
    case 'cases.waited':
      return { act: 'timeElapsed', node: String(particulars['node']) };
    case 'cases.decided':
      return { act: 'decide', outcome: { decision: String(particulars['outcome']) } };
    case 'cases.issued':
      return { act: 'makeCertificate' };
    case 'cases.delivered':
      return { act: 'deliver' };
    default:
      return undefined;
  }
}
