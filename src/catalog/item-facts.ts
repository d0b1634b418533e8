import { sayLimit } from '#authority';
import { type Lang, texts } from '#platform/i18n.ts';
import type { ItemSummary } from './item-summary.ts';

const words = texts({
  promised: { 'zh-CN': '{limit}办结', en: 'Decided within {limit}' },
  instant: { 'zh-CN': '当场办结', en: 'Settled on the spot' },
  prepare: { 'zh-CN': '准备 {n} 份材料', en: 'Prepare {n} documents' },
  prepareOne: { 'zh-CN': '准备 1 份材料', en: 'Prepare 1 document' },
  prepareNone: { 'zh-CN': '不用准备材料', en: 'No documents to prepare' },
  free: { 'zh-CN': '不收费', en: 'Free of charge' },
  charged: { 'zh-CN': '收费', en: 'A fee is charged' },
  online: { 'zh-CN': '网上可办', en: 'Online' },
  visits: { 'zh-CN': '最多跑 {n} 次', en: 'At most {n} visits' },
  visit: { 'zh-CN': '最多跑 1 次', en: 'At most 1 visit' },
  bodies: { 'zh-CN': '{n} 个机关办理', en: 'Handled by {n} bodies' },
});

/** The small facts of an item in a list: how long, what to bring, what it costs, how often one has to come. */
export function factsOf(item: ItemSummary, lang: Lang): string[] {
  const t = words(lang);
  const { promisedLimit, toPrepare, onSiteVisits } = item;
  const instant = promisedLimit && (promisedLimit.unit === 'instant' || promisedLimit.n === 0);
  return [
    ...(promisedLimit ? [instant ? t('instant') : t('promised', { limit: sayLimit(promisedLimit)[lang] })] : []),
    toPrepare === 0 ? t('prepareNone') : toPrepare === 1 ? t('prepareOne') : t('prepare', { n: toPrepare }),
    t(item.feeCharged ? 'charged' : 'free'),
    ...(item.online && onSiteVisits === 0 ? [t('online')] : onSiteVisits ? [onSiteVisits === 1 ? t('visit') : t('visits', { n: onSiteVisits })] : []),
    ...(item.bodies > 1 ? [t('bodies', { n: item.bodies })] : []),
  ];
}
