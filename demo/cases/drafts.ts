import { codeOf, writtenItems } from '../load/authority.ts';
import { saveDraft } from '../../src/cases/drafts/save-draft.ts';
import { startDraft } from '../../src/cases/drafts/start-draft.ts';
import type { Act } from '#platform/act.ts';
import { castApplicant, type DemoApplicant } from './applicants.ts';
import type { Dice } from './dice.ts';

const begun = ['330800-GG-013', '330800-XK-014', '330800-GG-007', '330800-QR-013', '330800-JF-003'];

/** Applications begun in the last days and not handed in: two of the cast, and a few of others. */
export async function beginDrafts(act: Act, many: readonly DemoApplicant[], dice: Dice): Promise<void> {
  const cast = [await castApplicant(act, 'linxiaolan', 'person'), await castApplicant(act, 'xuruochuan', 'person')];
  const others = many.filter(({ audience }) => audience === 'person').slice(0, 4);
  for (const [i, { by, applicant }] of [...cast, ...others].entries()) {
    const at = new Date(act.at.getTime() - dice.whole(2, 120) * 3_600_000);
    const item = writtenItems.find(({ id }) => id === begun[i % begun.length])!;
    const draft = await startDraft({ ...act, actor: by, at }, { itemCode: codeOf(item), division: '330802000000', applicantId: applicant.id });
    await saveDraft({ ...act, actor: by, at: new Date(at.getTime() + 240_000) }, { id: draft.id, answers: { contactPhone: applicant.phone } });
  }
}
