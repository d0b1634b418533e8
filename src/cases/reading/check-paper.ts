import type { Db } from '#platform/db/tables.ts';
import { chainFault, readChain } from '#platform/ledger/read-chain.ts';
import { caseSubject } from '../ledger.ts';
import { hashOf, normalisePaperCode } from '../paper-code.ts';
import type { PaperKind } from '../papers.ts';
import { verifyReceipt } from '../receipt.ts';

/** What anyone is told who holds a paper: that the ledger knows it, and what it is; nobody's name. */
export interface CheckedPaper {
  /** `broken`: such a paper was given, but ledger, paper and seal no longer agree. */
  state: 'holds' | 'broken' | 'unknown';
  paper: { kind: PaperKind; no: string; item: { 'zh-CN': string; en: string }; organ: string; at: Date; seq: number; hash: string } | null;
  /** The paper's whole text, for comparing; never shown. */
  text: string | null;
}

const nothing: CheckedPaper = { state: 'unknown', paper: null, text: null };

/** Whether a paper of a case stands in the ledger, by the two facts printed on it: the case's number and the paper's code. */
export async function checkPaper(db: Db, region: string, asked: { no: string; code: string }, publicPem: string): Promise<CheckedPaper> {
  const code = normalisePaperCode(asked.code);
  const no = asked.no.replaceAll(/\s/g, '');
  const chain = await readChain(db, region, caseSubject(no));
  const at = code ? chain.findIndex(({ hash }) => hash.toString('hex').startsWith(code)) : -1;
  const entry = chain[at];
  if (!entry) return nothing;
  const given = await db
    .selectFrom('cases.step')
    .innerJoin('cases.case', (join) => join.onRef('cases.case.region', '=', 'cases.step.region').onRef('cases.case.no', '=', 'cases.step.case_no'))
    .select(['paper', 'paper_kind', 'item_name', 'item_english_name', 'organ_name'])
    .where('cases.step.region', '=', region)
    .where('case_no', '=', no)
    .where('seq', '=', entry.seq)
    .executeTakeFirst();
  if (!given?.paper || !given.paper_kind) return nothing;
  const hash = entry.hash.toString('hex');
  const holds = chainFault(chain.slice(0, at + 1)) === undefined && verifyReceipt(given.paper, publicPem) && hashOf(given.paper) === hash;
  const paper = { kind: given.paper_kind, no, item: { 'zh-CN': given.item_name, en: given.item_english_name }, organ: given.organ_name, at: entry.at, seq: entry.seq, hash };
  return { state: holds ? 'holds' : 'broken', paper, text: given.paper };
}
