import type { Said } from '#platform/i18n.ts';
import type { ItemTypeCode } from '../codes.ts';
import type { Duty, GroundOfAccountability } from '../power.ts';
import { coercion } from './coercion.ts';
import { inspection } from './inspection.ts';
import { licence } from './licence.ts';
import { penalty } from './penalty.ts';
import { services } from './service.ts';
import type { ResponsibilityByLaw } from './statute.ts';

/** What law asks by type, each from its day; a revised law is one more row, and the older one stays. */
export const responsibilities: readonly ResponsibilityByLaw[] = [licence, penalty, coercion, inspection, ...services];

/** Duties and grounds of accountability that law sets for every power of a type on a day (责任清单, 中办发〔2015〕21号). */
export function responsibilityByLaw(type: ItemTypeCode, on: string): { duties: Duty[]; accountability: GroundOfAccountability[] } {
  const found = inForce(type, on);
  return {
    duties: (found?.duties ?? []).map(({ stage, text, basis }) => ({ stage: stage['zh-CN'], text: text['zh-CN'], ...(basis && { basis: basis['zh-CN'] }) })),
    accountability: (found?.accountability ?? []).map(({ text, basis }) => ({ text: text['zh-CN'], basis: basis['zh-CN'] })),
  };
}

/** The stages at which law demands duties of powers of a type on a day. */
export function stagesByLaw(type: ItemTypeCode, on: string): Said[] {
  return (inForce(type, on)?.duties ?? []).map(({ stage }) => stage);
}

const english = new Map(
  responsibilities.flatMap(({ duties, accountability }) => [
    ...duties.flatMap(({ stage, text, basis }) => [stage, text, ...(basis ? [basis] : [])]),
    ...accountability.flatMap(({ text, basis }) => [text, basis]),
  ]).map((one) => [one['zh-CN'], one.en] as const),
);

/** How a stage, duty, ground or citation of the law reads in English; undefined for what a body wrote itself. */
export function inEnglishLaw(zh: string): string | undefined {
  return english.get(zh);
}

function inForce(type: ItemTypeCode, on: string): ResponsibilityByLaw | undefined {
  return responsibilities.filter(({ types, from }) => types.includes(type) && from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}
