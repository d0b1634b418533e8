import type { ItemForm, Material } from '#catalog';
import { said } from '#platform/i18n.ts';

type Rule = NonNullable<Material['requiredIf']>;

// What the answers of a form, or the applicant, already say; by item and by the condition in words.
const computed: Readonly<Record<string, Rule>> = {
  '330800-XK-006 企业': { applicant: ['company'] },
  '330800-XK-024 出让用地': { field: 'supply', is: ['granted'] },
  '330800-XK-030 编制报告书': { field: 'kind', is: ['report'] },
  '330800-XK-047 采用告知承诺': { field: 'way', is: ['commitment'] },
  '330800-XK-049 班线客运': { field: 'scope', is: ['line'] },
  '330800-XK-063 未满16周岁': { field: 'minor', is: [true] },
  '330800-QR-003 生父母送养': { field: 'kind', is: ['unable'] },
  '330800-GG-006 曾就业': { field: 'reason', is: ['ended', 'dismissed', 'resigned'] },
};

// Asked plainly where no answer says it: the question, in the words of someone who applies.
const questions: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  经营范围涉及前置审批: ['经营范围里有没有要先经批准的项目（如金融、民用爆炸物）？', 'Does the scope of business need approval beforehand (for example finance, explosives)?'],
  依法须经批准: ['这次变更依法要先经其他部门批准吗？', 'Does the law want another body’s approval of this change first?'],
  超过省规定面积或蓄积: ['采伐的面积或蓄积超过省里规定的数量吗？', 'Is the area or volume to be felled above the province’s figure?'],
  非直接登记: ['这个社会团体有业务主管单位吗？（行业协会商会、科技、公益慈善、城乡社区服务类可以直接登记，选“否”）', 'Is there a supervising body for this society? (Trade, science, charity and community societies register directly: answer no)'],
  划拨用地: ['项目用地是划拨的吗？', 'Is the land allocated by the state without payment?'],
  首次核定: ['这是第一次核定待遇吗？', 'Is this the first assessment of the benefit?'],
};

/** When a material is required, as a rule that the platform applies; `asked` is the form's question that decides it, where it needs one of its own. */
export function requiredIf(item: string, key: string, when: string): { rule?: Rule; asked?: { field: string; label: ReturnType<typeof said> } } {
  const rule = computed[`${item} ${when}`];
  if (rule) return { rule };
  const question = questions[when];
  if (!question) return {};
  const field = `${key}Applies`;
  return { rule: { field, is: [true] }, asked: { field, label: said(...question) } };
}

/** A form with a page more that asks what decides which papers are needed. */
export function withQuestions(form: ItemForm, asked: readonly { field: string; label: ReturnType<typeof said> }[]): ItemForm {
  if (asked.length === 0) return form;
  const schema = form.schema as { properties: Record<string, unknown>; required?: string[] };
  const names = asked.map(({ field }) => field);
  const step = { key: 'papers', title: said('看看要交哪些材料', 'Which papers you need'), hint: said('下面的情况决定要不要多交一份材料', 'Your answer decides whether one paper more is needed'), fields: names };
  return {
    schema: { ...schema, properties: { ...schema.properties, ...Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])) }, required: [...(schema.required ?? []), ...names] },
    // Before the last page, on which the applicant declares that all is true.
    steps: form.steps.toSpliced(-1, 0, step),
    fields: { ...form.fields, ...Object.fromEntries(asked.map(({ field, label }) => [field, { label, widget: 'yesNo' as const, required: true, sensitivity: 'internal' as const }])) },
  };
}
