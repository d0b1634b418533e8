import type { Limit } from '#authority';
import { type ItemContent, type ItemForm, publishItems, publishLifeEvents } from '#catalog';
import { getProcess } from '#flow';
import type { Act } from '#platform/act.ts';
import writtenForms from '../quzhou/forms.json' with { type: 'json' };
import writtenEvents from '../quzhou/life-events.json' with { type: 'json' };
import { cited, codeOf, limitOf, organsOf, powerCodeOf, processOf, typeCodeOf, typeset, type WrittenItem, windowsOf, writtenItems } from './authority.ts';
import { inEnglish } from './english.ts';
import { requiredIf, withQuestions } from './required-if.ts';
import { whichIsMine } from './which-is-mine.ts';

const forms = new Map(writtenForms.forms.map(({ item, schema, steps, fields }) => [item, { schema, steps, fields } as unknown as ItemForm]));

const audiences: Readonly<Record<string, ItemContent['audience'][number]>> = {
  自然人: 'person', 企业法人: 'enterprise', 个体工商户: 'soleTrader', 事业法人: 'institution',
  社会组织法人: 'socialOrganisation', 行政机关: 'organ', 其他组织: 'other',
};

const sources: Readonly<Record<string, ItemContent['materials'][number]['source']>> = {
  申请人自备: 'applicant', '申请人自备(平台自动生成)': 'platform', 政府部门核发: 'government', 其他: 'other',
};

/** Loads the items of the demo jurisdiction with their forms, and its life events. */
export async function loadItems(act: Act): Promise<void> {
  const contents: ItemContent[] = [];
  for (const item of writtenItems) {
    const { id, version } = await getProcess(act.db, processOf(item).id);
    contents.push(contentOf(item, { id, version }));
  }
  await publishItems(act, contents);
  const codes = new Map(writtenItems.map((item) => [item.id, codeOf(item)]));
  await publishLifeEvents(
    act,
    writtenEvents.events.map(({ id, name, audience, members }) => ({
      id,
      name: typeset(name),
      englishName: inEnglish('english', 'lifeEvents', name).english ?? name,
      audience: audience === '个人' ? ('person' as const) : ('organisation' as const),
      items: members.flatMap(({ itemId }) => (itemId ? [codes.get(itemId)!] : [])),
    })),
  );
}

function contentOf(item: WrittenItem, process: ItemContent['process']): ItemContent {
  const written = forms.get(item.id) ?? null;
  const asked = item.materials.flatMap((material, i) => ('requiredWhen' in material && material.requiredWhen ? (requiredIf(item.id, `m${i + 1}`, material.requiredWhen).asked ?? []) : []));
  const form = written && withQuestions(written, asked);
  const whose = whichIsMine[item.id];
  const code = codeOf(item);
  return {
    code,
    localId: item.id,
    name: typeset(item.name),
    ...inEnglish('englishName', 'items', item.id),
    type: item.type,
    typeCode: typeCodeOf(item),
    topic: item.topic,
    ...inEnglish('topicEnglish', 'topics', item.topic),
    audience: item.applicants.map((applicant) => audiences[applicant]!),
    conditions: item.conditions.map(typeset),
    conditionsEnglish: item.conditions.map((condition) => inEnglish('english', 'conditions', condition).english ?? typeset(condition)),
    materials: item.materials.map((material, i) => materialOf(item.id, material, i)),
    fee: feeOf(item),
    statutoryLimit: limitOf(item.statutoryLimit) ?? null,
    promisedLimit: limitOf(item.promisedLimit) ?? null,
    extension: extensionOf(item),
    result: resultOf(item),
    steps: item.steps.map(stepOf),
    specialProcedures: proceduresOf(item),
    process,
    implementations: organsOf(item).map((organ) => ({
      organ: organ.creditCode, organName: organ.name, organEnglishName: organ.en, division: organ.division, power: powerCodeOf(item, organ),
    })),
    windows: windowsOf(item),
    legalBasis: item.legalBasis.map(({ law, article, gist, verified }) => ({ law: typeset(law), ...(article !== null && { article }), gist: typeset(gist), verified })),
    remedies: { reconsideration: cited(item.remedies.reconsideration), litigation: cited(item.remedies.litigation) },
    consult: item.consult,
    complaint: item.complaint,
    onSiteVisits: item.onSiteVisits,
    ...(whose && { whose: { ...whose, other: namedItem(whose.other) } }),
    // Without a form it cannot be applied for on line.
    onlineDepth: form ? item.onlineDepth.level : Math.min(3, item.onlineDepth.level),
    handling: item.handling as ItemContent['handling'],
    appliedFor: item.appliedFor,
    lifeEvents: item.lifeEvents,
    form: item.appliedFor ? form : null,
  };
}

function namedItem(id: string): NonNullable<ItemContent['whose']>['other'] {
  const item = writtenItems.find((one) => one.id === id)!;
  return { code: codeOf(item), name: typeset(item.name), ...inEnglish('englishName', 'items', id) };
}

type WrittenMaterial = WrittenItem['materials'][number];

function materialOf(item: string, material: WrittenMaterial, i: number): ItemContent['materials'][number] {
  const source = sources[material.source]!;
  const { name, originals, copies, required } = material;
  const rule = 'requiredWhen' in material && material.requiredWhen ? requiredIf(item, `m${i + 1}`, material.requiredWhen).rule : undefined;
  return {
    key: `m${i + 1}`,
    name: typeset(name),
    ...inEnglish('englishName', 'materials', name),
    originals,
    copies,
    required,
    source,
    ...('requiredWhen' in material && material.requiredWhen && { requiredWhen: typeset(material.requiredWhen), ...inEnglish('requiredWhenEnglish', 'audiences', material.requiredWhen), ...inEnglish('requiredWhenEnglish', 'conditions', material.requiredWhen) }),
    ...(rule && { requiredIf: rule }),
    ...('replaceableByELicence' in material && material.replaceableByELicence && { replaceableByELicence: material.replaceableByELicence }),
    ...('exemptWhenShared' in material && material.exemptWhenShared && { exemptWhenShared: true as const }),
    ...('tolerant' in material && material.tolerant && { tolerant: true as const }),
    ...(source === 'platform' && { form: true as const }),
  };
}

function feeOf({ fee }: WrittenItem): ItemContent['fee'] {
  const freeWhen = 'freeWhen' in fee && fee.freeWhen ? typeset(fee.freeWhen) : undefined;
  const items = fee.items.map(({ name, amount, unit, basis }) => ({ name: typeset(name), amount, unit: typeset(unit), basis: typeset(basis) }));
  return { charged: fee.charged, items, ...(freeWhen && { freeWhen }) };
}

function extensionOf({ statutoryLimit }: WrittenItem): ItemContent['extension'] {
  const extension = statutoryLimit && 'extension' in statutoryLimit ? statutoryLimit.extension : undefined;
  if (!statutoryLimit || !extension) return null;
  const unit = extension.unitText === '工作日' ? 'workday' : extension.unitText === '月' ? 'month' : statutoryLimit.countAs;
  const basis = statutoryLimit.basis;
  return { n: extension.n, unit: unit as Limit['unit'], ...(basis && { basis: cited(basis) }), approval: typeset(extension.approval) };
}

function resultOf({ result }: WrittenItem): ItemContent['result'] {
  const years = /^(\d+)年$/.exec(result.validity)?.[1];
  return {
    name: typeset(result.name),
    ...inEnglish('englishName', 'results', result.name),
    kind: result.kind === '证照' ? 'licence' : 'document',
    validity: typeset(result.validity),
    ...inEnglish('validityEnglish', 'validity', result.validity),
    ...(years && { validityYears: Number(years) }),
    eLicence: result.eLicence,
  };
}

function stepOf(step: WrittenItem['steps'][number]): ItemContent['steps'][number] {
  return {
    name: typeset(step.name),
    ...inEnglish('englishName', 'steps', step.name),
    role: typeset(step.role),
    ...inEnglish('roleEnglish', 'roles', step.role),
    limit: typeset(step.limit),
    ...inEnglish('limitEnglish', 'limits', step.limit),
    days: step.days,
    countsTowardsLimit: step.countsTowardsLimit,
  };
}

function proceduresOf(item: WrittenItem): ItemContent['specialProcedures'] {
  const procedures: readonly { name: string; maxTime: string; basis?: string | null; when?: string | null }[] = item.specialProcedures;
  return procedures.map(({ name, maxTime, basis, when }) => ({
    name: typeset(name), maxTime: typeset(maxTime), ...(basis && { basis: cited(basis) }), ...(when && { when: typeset(when) }),
  }));
}
