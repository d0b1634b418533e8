import { sayLimit } from '#authority';
import { divisionPrefix } from '#government';
import type { Lang } from '#platform/i18n.ts';
import { listAudience } from '../audience-words.ts';
import { isOnline, isToPrepare } from '../item-summary.ts';
import type { Item } from '../item.ts';
import { words } from './guide-texts.ts';

export interface Answer {
  label: string;
  figure: string;
  line?: string;
}

/** What a reader of a guide wants to know first: can I, what do I need, how long, what does it cost, where. */
export function fiveAnswers(item: Item, lang: Lang): Answer[] {
  return [canI(item, lang), whatDoINeed(item, lang), howLong(item, lang), whatDoesItCost(item, lang), where(item, lang)];
}

function canI(item: Item, lang: Lang): Answer {
  const t = words(lang);
  if (!item.appliedFor) return { label: t('can'), figure: t('notApplied'), line: t('byOffice') };
  const n = item.conditions.length;
  const who = listAudience(item.audience, lang);
  return { label: t('can'), figure: t('yes'), line: n === 0 ? who : t(n === 1 ? 'whoWithOne' : 'whoWith', { who, n }) };
}

function whatDoINeed({ materials }: Item, lang: Lang): Answer {
  const t = words(lang);
  const mine = materials.filter(isToPrepare).length;
  const figure = mine === 0 ? t('prepareNone') : mine === 1 ? t('prepareOne') : t('prepare', { n: mine });
  if (materials.length === 0) return { label: t('what'), figure };
  return { label: t('what'), figure, line: t(mine === materials.length ? 'allOfThem' : 'ofAll', { n: materials.length }) };
}

function howLong({ promisedLimit, statutoryLimit }: Item, lang: Lang): Answer {
  const t = words(lang);
  const limit = promisedLimit ?? statutoryLimit;
  const instant = limit?.unit === 'instant' || limit?.n === 0;
  const figure = !limit ? t('noPromise') : instant ? t('instant') : sayLimit(limit)[lang];
  const beside = statutoryLimit && promisedLimit && !(statutoryLimit.unit === promisedLimit.unit && statutoryLimit.n === promisedLimit.n);
  return { label: t('howLong'), figure, ...(beside && { line: t('byLaw', { limit: sayLimit(statutoryLimit)[lang].toLowerCase() }) }) };
}

function whatDoesItCost({ fee }: Item, lang: Lang): Answer {
  const t = words(lang);
  if (!fee.charged) return { label: t('cost'), figure: t('free') };
  const [first] = fee.items;
  const figure = fee.items.length === 1 && typeof first?.amount === 'number' ? t('yuan', { amount: first.amount, unit: first.unit ?? '' }) : t('charged');
  return { label: t('cost'), figure: figure.trim(), line: fee.items.map(({ name }) => name).join(lang === 'en' ? ', ' : '、') };
}

function where(item: Item, lang: Lang): Answer {
  const t = words(lang);
  const label = t('where');
  if (!item.appliedFor) return { label, figure: '—', line: t('byOffice') };
  const at = hallsOf(item, lang);
  const online = isOnline(item);
  if (online && item.onSiteVisits === 0) return { label, figure: t('noVisit'), line: t('onlineLine', { at }) };
  const visits = item.onSiteVisits ?? 0;
  const figure = visits === 0 ? t('atHall') : visits === 1 ? t('visit') : t('visits', { n: visits });
  return { label, figure, line: t('hallLine', { at }) };
}

function hallsOf(item: Item, lang: Lang): string {
  const t = words(lang);
  const widths = new Set(item.implementations.map(({ division }) => divisionPrefix(division).length));
  const places = [
    ...(widths.has(6) ? [t('atCounty')] : []),
    ...(widths.has(9) || item.windows.includes('township') ? [t('atTownship')] : []),
    ...(widths.has(4) ? [t('atCity')] : []),
    ...(widths.has(2) && widths.size === 1 ? [t('atProvince')] : []),
  ];
  return places.join(t('or'));
}
