import type { Act } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import './adjustment/tables.ts';

/** What is about to be written into the list: an entry's content by its hash, or null for its end. */
export interface Written {
  code: string;
  contentHash: string | null;
}

const notApproved = said(
  '清单只随批准的调整申请而改：请先提出调整申请',
  'The list changes only by an approved proposal: propose the adjustment first',
);

/**
 * Who may write into the power list: the system when it loads a list, and the publication of a proposal that is approved,
 * for exactly what was approved in it (中办发〔2015〕21号: adjusted by procedure). Throws Forbidden.
 */
export async function mustKeepPowerList(act: Act, adjustment: string | undefined, written: readonly Written[]): Promise<void> {
  if (adjustment === undefined && act.actor.kind === 'system') return;
  const approved = adjustment === undefined ? [] : await approvedIn(act, adjustment, written.map(({ code }) => code));
  const known = new Map(approved.map(({ code, content_hash }) => [code, content_hash]));
  if (adjustment !== undefined && written.every(({ code, contentHash }) => known.get(code) === contentHash)) return;
  throw new Forbidden('adjustment-needed', notApproved);
}

async function approvedIn({ db, actor }: Act, adjustment: string, codes: readonly string[]) {
  return db
    .selectFrom('authority.adjustment_change as change')
    .innerJoin('authority.adjustment as adjustment', (join) => join.onRef('adjustment.region', '=', 'change.region').onRef('adjustment.id', '=', 'change.adjustment'))
    .select(['change.code', 'change.content_hash'])
    .where('change.region', '=', actor.region)
    .where('change.adjustment', '=', adjustment)
    .where('adjustment.state', '=', 'approved')
    .where('change.code', '=', (any) => any.fn.any(any.val([...codes])))
    .execute();
}
