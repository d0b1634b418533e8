import { type Answers, isAskedFor, type Item } from '#catalog';
import type { Applicant } from '#identity';
import { Invalid } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import type { HandedIn } from './file.ts';

type Material = Item['materials'][number];

/** Why a material need not be handed in, or undefined where it must or may be. */
export function exemptionOf({ source, form, exemptWhenShared }: Material): Said | undefined {
  if (form || source === 'platform') return said('由平台按您的填写生成', 'Made by the platform from your answers');
  // 国务院令第716号 7: what the state holds and shares is not asked for again.
  return exemptWhenShared ? said('政府部门已有，免交', 'Held by the state; not needed') : undefined;
}

/** Who applies and what she answered, as far as it decides which materials are required. */
export interface Situation {
  answers: Answers;
  applicant: Pick<Applicant, 'organisationKind'>;
}

/** Whether a material must be handed in; where the situation is not known, whether it may have to be. */
export function isRequired(material: Material, situation?: Situation): boolean {
  if (material.tolerant || exemptionOf(material)) return false;
  const { requiredIf } = material;
  if (!requiredIf) return material.required && !material.requiredWhen;
  if (!situation) return true;
  if ('applicant' in requiredIf) return requiredIf.applicant.includes(situation.applicant.organisationKind ?? '');
  return isAskedFor({ visibleWhen: requiredIf }, situation.answers);
}

/** Materials that must be handed in in this situation; without one, all that may have to be. */
export function materialsToHandIn(item: Item, situation?: Situation): Material[] {
  return item.materials.filter((material) => isRequired(material, situation));
}

/** Invalid with a sentence for each required material that is missing and for each file under no material of the item. */
export function mustHaveMaterials(item: Item, handedIn: readonly HandedIn[], situation: Situation): void {
  const missing = materialsToHandIn(item, situation).filter(({ key }) => !handedIn.some(({ material }) => material === key));
  const problems = missing.map(({ key, name, englishName, requiredWhen, requiredWhenEnglish }) => {
    const [because, becauseEnglish] = requiredWhen ? [`（您的情况是：${requiredWhen}）`, ` (you answered: ${requiredWhenEnglish ?? requiredWhen})`] : ['', ''];
    return [`materials.${key}`, said(`请上传“${name}”${because}`, `Upload “${englishName ?? name}”${becauseEnglish}`)] as const;
  });
  mustBelongTo(item, handedIn, Object.fromEntries(problems));
}

/** Invalid with a sentence for each file that no material of the item asks for, or that is handed in twice. */
export function mustBelongTo(item: Item, handedIn: readonly HandedIn[], problems: Record<string, Said> = {}): void {
  handedIn.forEach(({ material, file }, index) => {
    if (!item.materials.some(({ key }) => key === material)) {
      problems[`files.${index}.material`] = said('这个事项不要求这份材料', 'This matter does not ask for such a material');
    } else if (handedIn.findIndex((other) => other.file === file) !== index) {
      problems[`files.${index}.file`] = said('同一个文件交了两次', 'The same file is handed in twice');
    }
  });
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
}
