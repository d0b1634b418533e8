import { type Said, said, sayWith } from '#platform/i18n.ts';
import { handlingForms, powerSources } from './codes.ts';
import type { PowerEntry } from './power.ts';
import { findVagueWord } from './vague-words.ts';

const sentences = {
  source: said('权力来源“{source}”不在代码表内', 'The source of the power, “{source}”, is not in the code set'),
  topic: said('主题要写明（1 到 100 字）', 'A topic has 1 to 100 signs'),
  empty: said('第 {n} 项没有写内容', 'Number {n} says nothing'),
  vague: said('“{text}”用了“{word}”：条件和材料要逐项写明，不得笼统兜底（{source}）', '“{text}” says “{word}”: conditions and materials are spelled out, with no catch-all ({source})'),
  twice: said('“{text}”写了两次', '“{text}” is there twice'),
  channel: said('办理形式“{channel}”不在代码表内（GB/T 39046 A.5）', 'The way of handling “{channel}” is not in the code set (GB/T 39046 A.5)'),
  duty: said('责任事项要写明环节和内容', 'A duty names its stage and what is to be done'),
  ground: said('追责情形要写明内容', 'A ground of accountability says what it is'),
  ownBase: said('一项权力不能从自己继承', 'An entry is not inherited from itself'),
  base: said('所继承的条目要写明编码和版本', 'The entry it is inherited from is named by code and version'),
} as const;

/** What is wrong with an entry's source, topic, conditions, materials, channels, duties, accountability and base. */
export function checkParticulars(entry: PowerEntry, from: string): Record<string, Said> {
  const { source, topic, channels = [], duties = [], accountability = [], base } = entry;
  const wrong: Record<string, Said> = {};
  if (source !== undefined && !Object.hasOwn(powerSources, source)) wrong['source'] = sayWith(sentences.source, { source });
  if (topic !== undefined && (!topic.trim() || topic.length > 100)) wrong['topic'] = sentences.topic;
  channels.forEach((channel, i) => {
    if (!Object.hasOwn(handlingForms, channel)) wrong[`channels.${i}`] = sayWith(sentences.channel, { channel });
  });
  duties.forEach(({ stage, text }, i) => {
    if (!stage.trim() || !text.trim()) wrong[`duties.${i}`] = sentences.duty;
  });
  accountability.forEach(({ text }, i) => {
    if (!text.trim()) wrong[`accountability.${i}`] = sentences.ground;
  });
  if (base && (!base.code.trim() || !Number.isInteger(base.version) || base.version < 1)) wrong['base'] = sentences.base;
  else if (base?.code === entry.code) wrong['base'] = sentences.ownBase;
  return {
    ...wrong,
    ...checkTexts('conditions', 'condition', entry.conditions ?? [], from),
    ...checkTexts('materials', 'material', (entry.materials ?? []).map(({ name }) => name), from),
  };
}

function checkTexts(field: string, of: 'condition' | 'material', texts: readonly string[], from: string): Record<string, Said> {
  const wrong: Record<string, Said> = {};
  texts.forEach((text, i) => {
    const vague = findVagueWord(text, of, from);
    if (!text.trim()) wrong[`${field}.${i}`] = sayWith(sentences.empty, { n: i + 1 });
    else if (vague) {
      const { word, source } = vague;
      wrong[`${field}.${i}`] = { 'zh-CN': sayWith(sentences.vague, { text, word, source: source['zh-CN'] })['zh-CN'], en: sayWith(sentences.vague, { text, word, source: source.en }).en };
    } else if (texts.indexOf(text) < i) wrong[`${field}.${i}`] = sayWith(sentences.twice, { text });
  });
  return wrong;
}
