import { isLongerThan } from '#authority';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { problemOfForm } from './compile-form.ts';
import type { ItemForm } from './form.ts';
import type { ItemContent } from './item.ts';

const sentences = {
  code: said('事项编码须为 1 到 50 个字符', 'The code of an item has 1 to 50 signs'),
  name: said('请写明事项名称（1 到 200 字）', 'Give the item a name of 1 to 200 signs'),
  topic: said('请写明主题', 'Give the item a topic'),
  process: said('事项须有已发布的办理流程', 'The item needs a published process'),
  noBody: said('事项至少有一个实施机关', 'An item has at least one implementing body'),
  bodyTwice: said('实施机关 {organ} 出现了两次', 'The body {organ} is there twice'),
  materialTwice: said('材料键“{key}”用了两次', 'The key “{key}” of a material is used twice'),
  // 行政许可法 30, 优化营商环境条例 35: everything that is asked for is named; catch-all words ask for anything.
  vague: said('“{text}”没有写明要什么：不得用“其他材料”“按相关规定”等兜底表述', '“{text}” does not say what is asked for: catch-all words may not be used'),
  promised: said('承诺时限不得长于法定时限', 'The promised limit may not be longer than the statutory one'),
  limit: said('时限要是 0 到 3650 的整数', 'A limit is a whole number from 0 to 3650'),
  noBasis: said('事项须有法律依据', 'An item needs a legal basis'),
  formMissing: said('可申请的事项须有申请表', 'An item that is applied for needs a form'),
  formBroken: said('申请表不是有效的 JSON Schema：{why}', 'The form is not a valid JSON Schema: {why}'),
  fieldMissing: said('申请表第“{step}”步用了没有定义的栏目“{field}”', 'Step “{step}” of the form uses the field “{field}”, which is not defined'),
  fieldUnused: said('栏目“{field}”没有放在任何一步里', 'The field “{field}” stands in no step'),
  fieldTwice: said('栏目“{field}”出现了两次', 'The field “{field}” is there twice'),
} as const;

const vague = /其他(相关|有关)?材料|(相关|有关)材料|按(照)?(相关|有关)规定|视情|待定/;

/** What is wrong with an item: each field with its sentence; empty when it may be published. */
export async function checkItem(item: ItemContent): Promise<Record<string, Said>> {
  const wrong: Record<string, Said> = {};
  if (item.code.length < 1 || item.code.length > 50) wrong['code'] = sentences.code;
  if (!item.name.trim() || item.name.length > 200) wrong['name'] = sentences.name;
  if (!item.topic.trim()) wrong['topic'] = sentences.topic;
  if (!item.process.id || item.process.version < 1) wrong['process'] = sentences.process;
  if (item.legalBasis.length === 0) wrong['legalBasis'] = sentences.noBasis;
  if (item.implementations.length === 0) wrong['implementations'] = sentences.noBody;
  for (const organ of twice(item.implementations.map(({ organ }) => organ))) wrong['implementations'] = sayWith(sentences.bodyTwice, { organ });
  for (const key of twice(item.materials.map(({ key }) => key))) wrong['materials'] = sayWith(sentences.materialTwice, { key });
  item.materials.forEach(({ name }, i) => {
    if (!name.trim() || vague.test(name)) wrong[`materials.${i}.name`] = sayWith(sentences.vague, { text: name });
  });
  item.conditions.forEach((text, i) => {
    if (!text.trim() || vague.test(text)) wrong[`conditions.${i}`] = sayWith(sentences.vague, { text });
  });
  for (const field of ['statutoryLimit', 'promisedLimit', 'extension'] as const) {
    const limit = item[field];
    if (limit && !(Number.isInteger(limit.n) && limit.n >= 0 && limit.n <= 3650)) wrong[field] = sentences.limit;
  }
  const { statutoryLimit, promisedLimit } = item;
  if (statutoryLimit && promisedLimit && isLongerThan(promisedLimit, statutoryLimit)) wrong['promisedLimit'] = sentences.promised;
  // What can be applied for on line (互联网受理, depth 4) has a form.
  if (item.appliedFor && !item.form && item.onlineDepth >= 4) wrong['form'] = sentences.formMissing;
  return { ...wrong, ...(item.form && (await checkForm(item.form))) };
}

async function checkForm(form: ItemForm): Promise<Record<string, Said>> {
  const why = await problemOfForm(form.schema);
  if (why) return { form: sayWith(sentences.formBroken, { why }) };
  const placed = form.steps.flatMap((step) => step.fields.map((field) => ({ step: step.key, field })));
  const defined = new Set(Object.keys(form.fields));
  const asked = new Set(Object.keys((form.schema['properties'] ?? {}) as object));
  const wrong: Record<string, Said> = {};
  for (const { step, field } of placed) {
    if (!defined.has(field) || !asked.has(field)) wrong[`form.steps.${step}`] = sayWith(sentences.fieldMissing, { step, field });
  }
  for (const field of twice(placed.map(({ field }) => field))) wrong[`form.fields.${field}`] = sayWith(sentences.fieldTwice, { field });
  const used = new Set(placed.map(({ field }) => field));
  for (const field of [...defined, ...asked]) {
    if (!used.has(field)) wrong[`form.fields.${field}`] = sayWith(sentences.fieldUnused, { field });
  }
  return wrong;
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}
