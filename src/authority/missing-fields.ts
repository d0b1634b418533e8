import { type Said, said, sayWith } from '#platform/i18n.ts';
import type { ItemTypeCode } from './codes.ts';
import type { PowerEntry } from './power.ts';
import { stagesByLaw } from './responsibility/responsibility-by-law.ts';

/** Fields that a 权责清单 is to have, but whose absence is shown as a gap and is no reason to refuse an entry. */
export const recommendedFields = {
  source: said('权力来源', 'Source of the power'),
  topic: said('主题', 'Topic'),
  conditions: said('办理条件', 'Conditions'),
  materials: said('申请材料', 'Materials'),
  channels: said('办理形式', 'Ways of handling'),
  duties: said('责任事项', 'Duties'),
  accountability: said('追责情形', 'Accountability'),
  process: said('流程图', 'Flowchart'),
  statutoryLimit: said('法定时限', 'Limit by law'),
  promisedLimit: said('承诺时限', 'Promised limit'),
  remedies: said('救济渠道', 'Remedies'),
} as const satisfies Record<string, Said>;

export type RecommendedField = keyof typeof recommendedFields;

export interface MissingField {
  field: RecommendedField;
  /** The field's name, with the stage where only that is missing: 责任事项（送达）. */
  name: Said;
}

const ofStage = said('{field}（{stage}）', '{field} ({stage})');
// Nobody applies for penalties, coercion, levies and inspections: no conditions, materials, channels or promise to give.
const notAppliedFor: ReadonlySet<ItemTypeCode> = new Set(['02', '03', '04', '06']);
const ofApplications: ReadonlySet<RecommendedField> = new Set(['conditions', 'materials', 'channels', 'promisedLimit']);

/**
 * Recommended fields that an entry does not have, as the coverage table shows them: also a stage at which law demands duties and none is named.
 * The first stage of the list, without duties and accountability, stays publishable (中办发〔2015〕21号, tasks 1 and 7).
 */
export function missingFields(entry: PowerEntry, on: string): MissingField[] {
  const given: Record<RecommendedField, boolean> = {
    source: entry.source !== undefined,
    topic: entry.topic !== undefined,
    conditions: (entry.conditions ?? []).length > 0,
    // An empty list says that nothing is to be handed in; no list says nothing.
    materials: entry.materials !== undefined,
    channels: (entry.channels ?? []).length > 0,
    duties: (entry.duties ?? []).length > 0,
    accountability: (entry.accountability ?? []).length > 0,
    process: entry.process !== undefined,
    statutoryLimit: entry.statutoryLimit !== undefined,
    promisedLimit: entry.promisedLimit !== undefined,
    remedies: Boolean(entry.remedies.reconsideration && entry.remedies.litigation),
  };
  const missing = (Object.keys(recommendedFields) as RecommendedField[])
    .filter((field) => !given[field] && !(notAppliedFor.has(entry.type) && ofApplications.has(field)))
    .map((field): MissingField => ({ field, name: recommendedFields[field] }));
  return given.duties ? [...missing, ...missingStages(entry, on)] : missing;
}

function missingStages({ type, duties = [] }: PowerEntry, on: string): MissingField[] {
  const named = new Set(duties.map(({ stage }) => stage));
  const { duties: name } = recommendedFields;
  return stagesByLaw(type, on)
    .filter((stage) => !named.has(stage['zh-CN']))
    .map((stage) => ({
      field: 'duties',
      name: { 'zh-CN': sayWith(ofStage, { field: name['zh-CN'], stage: stage['zh-CN'] })['zh-CN'], en: sayWith(ofStage, { field: name.en, stage: stage.en }).en },
    }));
}
