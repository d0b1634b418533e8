import type { Limit } from '#authority';
import type { Audience, ItemContent } from './item.ts';

/** What a list of items says of one. */
export interface ItemSummary {
  code: string;
  localId: string;
  name: string;
  englishName?: string;
  type: string;
  typeCode: string;
  topic: string;
  topicEnglish?: string;
  audience: readonly Audience[];
  promisedLimit: Limit | null;
  statutoryLimit: Limit | null;
  feeCharged: boolean;
  onSiteVisits: number | null;
  /** Materials that the applicant has to prepare, and all of them. */
  toPrepare: number;
  materials: number;
  online: boolean;
  /** Body that handles it, where there is only one. */
  body?: string;
  bodyEnglish?: string;
  bodies: number;
  /** Whose matter this is, where another is easily taken for it. */
  whose?: { text: string; textEnglish: string };
}

/** The summary of an item for lists. */
export function summaryOf(item: ItemContent): ItemSummary {
  const only = item.implementations.length === 1 ? item.implementations[0] : undefined;
  return {
    code: item.code,
    localId: item.localId,
    name: item.name,
    ...(item.englishName && { englishName: item.englishName }),
    type: item.type,
    typeCode: item.typeCode,
    topic: item.topic,
    ...(item.topicEnglish && { topicEnglish: item.topicEnglish }),
    audience: item.audience,
    promisedLimit: item.promisedLimit,
    statutoryLimit: item.statutoryLimit,
    feeCharged: item.fee.charged,
    onSiteVisits: item.onSiteVisits,
    toPrepare: item.materials.filter(isToPrepare).length,
    materials: item.materials.length,
    online: isOnline(item),
    ...(only && { body: only.organName }),
    ...(only?.organEnglishName && { bodyEnglish: only.organEnglishName }),
    bodies: item.implementations.length,
    ...(item.whose && { whose: { text: item.whose.text, textEnglish: item.whose.textEnglish } }),
  };
}

/** Whether the applicant has to bring a material: not where the platform makes it or the state already has it. */
export function isToPrepare({ source, form, exemptWhenShared, required }: ItemContent['materials'][number]): boolean {
  return required && !form && !exemptWhenShared && source !== 'platform';
}

/** Whether the whole matter can be applied for on line (网上办理深度 from 互联网受理 on). */
export function isOnline(item: Pick<ItemContent, 'onlineDepth' | 'appliedFor' | 'form'>): boolean {
  return item.appliedFor && item.form !== null && item.onlineDepth >= 4;
}
