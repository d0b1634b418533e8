import { readFileSync } from 'node:fs';
import items from '../items.json' with { type: 'json' };
import { divisions } from './divisions.ts';
import organs from '../organs.json' with { type: 'json' };
import { writeRows } from './write-rows.ts';

type Words = Record<string, string>;

/** Reads `中文 = English` lines, by the heading (# heading) above them. */
function read(file: string): Record<string, Words> {
  const sections: Record<string, Words> = {};
  let section = file.replace('.txt', '');
  for (const line of readFileSync(new URL(`english/${file}`, import.meta.url), 'utf8').split('\n')) {
    if (line === '') continue;
    if (line.startsWith('# ')) {
      section = line.slice(2);
      continue;
    }
    const [zh, en, ...more] = line.split(' = ');
    const words = (sections[section] ??= {});
    if (!zh || !en || more.length > 0 || Object.hasOwn(words, zh)) throw new Error(`${file}: not one phrase and its English, or twice: ${line}`);
    words[zh] = en;
  }
  return sections;
}

const days = new Set(items.items.flatMap((item) => item.steps.map((step) => step.limit)).filter((limit) => /^\d+个工作日$/.test(limit)));
const years = new Set(items.items.flatMap((item) => (item.result?.validity && /^\d+年$/.test(item.result.validity) ? [item.result.validity] : [])));
const counted = (texts: Set<string>, unit: string) => Object.fromEntries([...texts].map((text) => {
  const n = Number.parseInt(text, 10);
  return [text, `${n} ${unit}${n === 1 ? '' : 's'}`];
}));

const { items: names, ...rest } = { ...read('items.txt'), ...read('words.txt'), ...read('materials.txt'), ...read('results.txt'), ...read('required-when.txt'), ...read('conditions.txt'), ...read('limits.txt'), ...read('validity.txt') };

writeRows('item-english.json', {
  title: 'English names for the demo 演示译名',
  items: Object.fromEntries(Object.entries(names ?? {}).map(([code, en]) => [`330800-${code}`, en])),
  ...rest,
  limits: { ...rest.limits, ...counted(days, 'working day') },
  validity: { ...rest.validity, ...counted(years, 'year') },
  divisions: Object.fromEntries(divisions.map((division) => [division.code, division.en])),
  organs: Object.fromEntries(organs.organs.map((organ) => [organ.name, organ.en])),
});
