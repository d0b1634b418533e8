import { type Said, said } from '#platform/i18n.ts';
import type { CodePart, PartName } from './code-parts.ts';
import { codeParts } from './code-parts.ts';

/** What a code names: an item of the catalogue, a body's exercise of it, a way of handling that, a case. */
export type CodeKind = 'basic' | 'implementing' | 'businessItem' | 'case';

/** A scheme of codes: of which parts each kind of code is made, in their order. */
export interface CodeScheme {
  name: Said;
  source: Said;
  kinds: Readonly<Partial<Record<CodeKind, readonly PartName[]>>>;
}

const basic = ['region2', 'type', 'main5', 'sub3'] as const;
const guideBasic = ['letters', 'main5', 'sub3'] as const;

/** The schemes that are read and written; another scheme is another row. Imports accept all of them. */
export const codeSchemes = {
  national: {
    name: said('国家平台编码（12、31、33、43 位）', 'National platform (12, 31, 33, 43 signs)'),
    source: said('ZWFW C 0109-2018，GB/T 39554-2020', 'ZWFW C 0109-2018, GB/T 39554-2020'),
    kinds: {
      basic,
      implementing: ['creditCode', 'level', ...basic],
      businessItem: ['creditCode', 'level', ...basic, 'item2'],
      case: ['creditCode', 'level', ...basic, 'day', 'serial'],
    },
  },
  guide2016: {
    name: said('2016 年指南编码（10、至多 24 位）', 'Guide of 2016 (10, at most 24 signs)'),
    source: said('国办函〔2016〕108号，GB/T 39046-2020，DB52/T 1264-2018', 'Guo Ban Han [2016] No. 108, GB/T 39046-2020, DB52/T 1264-2018'),
    kinds: { basic: guideBasic, implementing: [...guideBasic, 'tail'] },
  },
} as const satisfies Record<string, CodeScheme>;

export type CodeSchemeName = keyof typeof codeSchemes;

/** Which scheme a jurisdiction generates, by the leading digits of its division and from which day; the most particular row holds. */
export const generatedIn: readonly { region: string; from: string; scheme: CodeSchemeName }[] = [
  { region: '', from: '1949-10-01', scheme: 'national' },
  // 贵州: codes of DB52/T 1264 until the national standard of 2020-11-19.
  { region: '52', from: '2018-01-01', scheme: 'guide2016' },
  { region: '52', from: '2020-11-19', scheme: 'national' },
];

/** The scheme in which a jurisdiction makes new codes on a day. */
export function schemeGeneratedIn(region: string, on: string): CodeSchemeName {
  const rows = generatedIn.filter((row) => region.startsWith(row.region) && row.from <= on);
  return rows.toSorted((a, b) => b.region.length - a.region.length || (a.from < b.from ? 1 : -1))[0]!.scheme;
}

/** The parts of a kind of code; none where the scheme has no such kind. */
export function partsOf(scheme: CodeSchemeName, kind: CodeKind): readonly PartName[] | undefined {
  return (codeSchemes[scheme] as CodeScheme).kinds[kind];
}

/** How many signs a kind of code has at least and at most. */
export function lengthsOf(parts: readonly PartName[]): { fewest: number; most: number } {
  const all: CodePart[] = parts.map((part) => codeParts[part]);
  return { fewest: all.reduce((sum, part) => sum + (part.fewest ?? part.signs), 0), most: all.reduce((sum, { signs }) => sum + signs, 0) };
}
