import type { Act } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import '../adjustment/tables.ts';

const needsProposal = said(
  '下放、授权、委托要经清单调整程序：先申请、审核，由同级政府批准后公布',
  'A power is given on by an adjustment of the list: proposed, reviewed, approved by the government, then published',
);

/**
 * Who may give a power on, or take it back: the system when it loads a list, and the publication of an approved proposal
 * that gives it to this receiver, or cancels what the receiver has. Throws Forbidden.
 */
export async function mustDelegateBy({ db, actor }: Act, adjustment: string | undefined, change: 'delegate' | 'cancel', receiver: string): Promise<void> {
  if (adjustment === undefined && actor.kind === 'system') return;
  const approved = adjustment === undefined ? undefined : await db
    .selectFrom('authority.adjustment_change as change')
    .innerJoin('authority.adjustment as adjustment', (join) => join.onRef('adjustment.region', '=', 'change.region').onRef('adjustment.id', '=', 'change.adjustment'))
    .select('change.code')
    .where('change.region', '=', actor.region)
    .where('change.adjustment', '=', adjustment)
    .where('adjustment.state', '=', 'approved')
    .where('change.change', '=', change)
    .where('change.organ', '=', receiver)
    .limit(1)
    .executeTakeFirst();
  if (!approved) throw new Forbidden('delegation-needs-proposal', needsProposal);
}
