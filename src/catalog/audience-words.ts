import { type Lang, type Said, said } from '#platform/i18n.ts';
import type { Audience } from './item.ts';

/** Who a matter is for, as people say it. */
export const audienceNames: Readonly<Record<Audience, Said>> = {
  person: said('个人', 'Individuals'),
  enterprise: said('企业', 'Enterprises'),
  soleTrader: said('个体工商户', 'Individual businesses'),
  institution: said('事业单位', 'Public institutions'),
  socialOrganisation: said('社会组织', 'Social organisations'),
  organ: said('行政机关', 'Public bodies'),
  other: said('其他组织', 'Other organisations'),
};

/** Several of them in one phrase. */
export function listAudience(audience: readonly Audience[], lang: Lang): string {
  const names = audience.map((one) => audienceNames[one][lang]);
  if (lang === 'zh-CN') return names.join('、');
  return names.map((name, i) => (i === 0 ? name : name[0]!.toLowerCase() + name.slice(1))).join(', ');
}
