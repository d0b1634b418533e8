import type { Actor } from '#platform/act.ts';
import { Forbidden } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/**
 * Who may give a power on, or take it back: nobody directly but the system when it loads a list.
 * Handing down is approved by the government of the same level (动态调整): with its approved proposal it is for whoever publishes that. Throws Forbidden.
 */
export function mustDelegateBy({ kind }: Actor, proposal: string | undefined): void {
  if (kind === 'system' || (kind === 'officer' && proposal !== undefined)) return;
  throw new Forbidden('delegation-needs-proposal', said('下放、授权、委托要经清单调整程序：先申请、审核，由同级政府批准后公布', 'A power is given on by an adjustment of the list: proposed, reviewed, approved by the government, then published'));
}
