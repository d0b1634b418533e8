import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Case } from '../case.ts';
import { filesOfDraft, ownDraft } from './draft.ts';
import { submitApplication } from '../submit-application.ts';
import { findCase } from '../take-case.ts';

/** Submits a draft as it was last saved. Sent twice it is one case: the second time gives the case that it became. */
export async function submitDraft(act: Act, id: string, key: SigningKey): Promise<Case> {
  return inTransaction(act, async (inside) => {
    const draft = await ownDraft(inside, id, true);
    const before = draft.caseNo && (await findCase(inside.db, inside.actor.region, draft.caseNo));
    if (before) return before;
    if (!draft.applicantId) throw new Invalid({ applicantId: said('请选择以谁的名义申请', 'Choose in whose name you apply') });
    const { itemCode, division, applicantId, answers } = draft;
    const files = await filesOfDraft(inside.db, inside.actor.region, id);
    return submitApplication(inside, { itemCode, division, applicantId, answers, files, draft: id }, key);
  });
}
