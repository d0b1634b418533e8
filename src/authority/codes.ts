import { type ItemTypeCode, type LevelCode, typeOfLetters } from './code-sets.ts';
import { readAs, readCode, writeCode } from './schemes/read-code.ts';

export {
  bodyNatures, type BodyNatureCode, handlingForms, type HandlingFormCode, itemTypes, type ItemTypeCode, type ItemTypeLetters, lawRanks, type LawRank,
  levels, type LevelCode, powerSources, type PowerSourceCode, typeOfLetters,
} from './code-sets.ts';

/** Parts of the national 12-sign basic code: region, type, main item, sub-item. */
export interface BasicCodeParts {
  /** '00' national, otherwise the first two digits of the province. */
  readonly region2: string;
  /** A type of the standard, or on import 21 to 99, which regions define for themselves. */
  readonly type: string;
  readonly main5: string;
  /** '000' without sub-items, '00Y' the main item that has them, '001' to '999' the sub-items. */
  readonly sub3: string;
}

/** Parts of the 31-sign implementing code: who exercises which item at which level. */
export interface ImplementingCodeParts {
  readonly creditCode: string;
  readonly level: LevelCode;
  readonly basic: string;
}

/** An item code as read: which scheme it follows, how deep it goes, and its parts. */
export type ItemCode =
  | { readonly scheme: 'national'; readonly kind: 'basic'; readonly basic: BasicCodeParts }
  | { readonly scheme: 'national'; readonly kind: 'implementing'; readonly implementing: ImplementingCodeParts }
  | { readonly scheme: 'national'; readonly kind: 'businessItem'; readonly implementing: ImplementingCodeParts; readonly item2: string }
  | { readonly scheme: 'guide2016'; readonly kind: 'basic' | 'implementing'; readonly type: ItemTypeCode; readonly main5: string; readonly sub3: string; readonly rest: string };

/** National basic code (基本编码), 12 signs. Throws RangeError on parts that cannot stand in one. */
export function basicCode({ region2, type, main5, sub3 }: BasicCodeParts & { readonly type: ItemTypeCode }): string {
  return writeCode('national', 'basic', { region2, type, main5, sub3 });
}

/** Parts of a national basic code, or undefined if it is none. */
export function parseBasicCode(text: string): BasicCodeParts | undefined {
  const read = readAs(text, 'national', 'basic');
  if ('problem' in read) return undefined;
  const { region2 = '', type = '', main5 = '', sub3 = '' } = read.parts;
  return { region2, type, main5, sub3 };
}

/** Implementing code (实施编码), 31 signs: credit code of the body, level, basic code. */
export function implementingCode({ creditCode, level, basic }: ImplementingCodeParts): string {
  return writeCode('national', 'implementing', { creditCode, level, ...parseBasicCode(basic) });
}

/** Parts of an implementing code whose credit code checks, or undefined. */
export function parseImplementingCode(text: string): ImplementingCodeParts | undefined {
  const read = readAs(text, 'national', 'implementing');
  if ('problem' in read) return undefined;
  return { creditCode: read.parts.creditCode!, level: read.parts.level as LevelCode, basic: text.slice(19) };
}

/** Business item code (业务办理项编码), 33 signs: implementing code and two digits. */
export function businessItemCode(implementing: string, item2: string): string {
  const { creditCode = '', level, basic = '' } = parseImplementingCode(implementing) ?? {};
  return writeCode('national', 'businessItem', { creditCode, ...(level && { level }), ...parseBasicCode(basic), item2 });
}

/** Reads any item code: national 12, 31 and 33 signs, and on import the 10 and up to 24 signs of the 2016 guide. */
export function parseItemCode(text: string): ItemCode | undefined {
  const read = readCode(text);
  if ('problem' in read || read.kind === 'case') return undefined;
  const { scheme, kind, parts } = read;
  if (scheme === 'guide2016') {
    const { letters = '', main5 = '', sub3 = '', tail = '' } = parts;
    return { scheme, kind: kind === 'basic' ? 'basic' : 'implementing', type: typeOfLetters(letters)!, main5, sub3, rest: tail };
  }
  if (kind === 'basic') return { scheme, kind, basic: parseBasicCode(text)! };
  const implementing = parseImplementingCode(text.slice(0, 31))!;
  return kind === 'implementing' ? { scheme, kind, implementing } : { scheme, kind: 'businessItem', implementing, item2: parts.item2! };
}
