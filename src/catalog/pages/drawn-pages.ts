import type { VNode } from 'preact';
import type { PublishedProcess } from '#flow';
import type { Division, Hall } from '#government';
import type { Lang } from '#platform/i18n.ts';
import { type DrawnParts, keepDrawn } from '#ui/drawn/drawn.ts';
import type { ItemPage } from '../item-search.ts';
import type { Implementation, Item } from '../item.ts';

// Some two hundred and fifty guides, and as many answers.
const guidesKept = 8_000_000;
const answersKept = 8_000_000;

let guides: { divisions: readonly Division[]; drawn: DrawnParts } | undefined;

/** The body of a guide, drawn once for what it shows: the version of the item, its process, the place that was chosen, the halls around it, the names of places. */
export function guideDrawn(item: Item, process: PublishedProcess, chosen: Implementation | undefined, halls: readonly Hall[], divisions: readonly Division[], lang: Lang, draw: () => VNode): VNode {
  // The same list as long as no division is added: then all guides are drawn anew.
  if (guides?.divisions !== divisions) guides = { divisions, drawn: keepDrawn(guidesKept) };
  const name = [item.contentHash, item.version, process.contentHash, chosen?.power, ...halls.map(({ id }) => id)].join(' ');
  return guides.drawn.part(name, lang, draw);
}

const answers = keepDrawn(answersKept);
const numbers = new WeakMap<ItemPage, { beside: readonly unknown[]; number: number }>();
let numbered = 0;

/** The body of a search page, drawn once for as long as its answer is remembered and what stands beside it is the same. */
export function searchDrawn(found: ItemPage, beside: readonly unknown[], name: string, lang: Lang, draw: () => VNode): VNode {
  const known = numbers.get(found);
  const same = known?.beside.every((one, i) => one === beside[i]) ? known : { beside, number: (numbered += 1) };
  numbers.set(found, same);
  return answers.part(`${same.number} ${name}`, lang, draw);
}
