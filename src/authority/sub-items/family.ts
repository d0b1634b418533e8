import { parseItemCode } from '../codes.ts';

/** Whether an entry stands alone (000), is a main item with sub-items (00Y), or is one of these (001 to 999). */
export type Place = { kind: 'single' } | { kind: 'main'; pattern: string } | { kind: 'sub'; main: string; withoutSubs: string };

// Where the three signs of the sub-item stand, by the scheme of the code.
const subAt = { national: { basic: 9, implementing: 28, businessItem: 28 }, guide2016: { basic: 7, implementing: 7, businessItem: 7 } } as const;

/** An entry's place among main items and sub-items, read from its code; codes of no known scheme stand alone. */
export function placeOf(code: string): Place {
  const read = parseItemCode(code);
  if (!read) return { kind: 'single' };
  const at = subAt[read.scheme][read.kind];
  const sub3 = code.slice(at, at + 3);
  const withSub = (three: string) => code.slice(0, at) + three + code.slice(at + 3);
  if (sub3 === '00Y') return { kind: 'main', pattern: withSub('___') };
  return sub3 === '000' ? { kind: 'single' } : { kind: 'sub', main: withSub('00Y'), withoutSubs: withSub('000') };
}
