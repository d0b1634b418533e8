import { type Said, said, sayWith } from '#platform/i18n.ts';
import { codeParts, type CodePart, type PartName, sayWrongPart } from './code-parts.ts';
import { type CodeKind, codeSchemes, type CodeSchemeName, lengthsOf, partsOf } from './code-schemes.ts';

export type Parts = Readonly<Partial<Record<PartName, string>>>;

/** A code as read: its scheme, what it names, and its parts. */
export interface ReadCode {
  scheme: CodeSchemeName;
  kind: CodeKind;
  parts: Parts;
}

/** What is wrong with a code: at which part, and where it stands (from 1); only its length where no part is to blame. */
export interface CodeProblem {
  part: PartName | 'length';
  position?: number;
  sentence: Said;
}

const length = said('“{code}”有 {n} 位，没有哪一种编码是这样长的', '“{code}” has {n} signs; no scheme has codes of that length');

/** Reads a code of any scheme, and says of one that is none where it is wrong, check digits included. */
export function readCode(code: string): ReadCode | { problem: CodeProblem } {
  const [first, ...others] = possible(code);
  if (!first) return { problem: { part: 'length', sentence: sayWith(length, { code, n: code.length }) } };
  const answers = [first, ...others].map(({ scheme, kind }) => readAs(code, scheme, kind));
  return answers.find((answer): answer is ReadCode => !('problem' in answer)) ?? answers[0]!;
}

/** Reads a code as one of a scheme and kind. */
export function readAs(code: string, scheme: CodeSchemeName, kind: CodeKind): ReadCode | { problem: CodeProblem } {
  const parts: Partial<Record<PartName, string>> = {};
  const names = partsOf(scheme, kind) ?? [];
  const { fewest, most } = lengthsOf(names);
  if (code.length < fewest || code.length > most) return { problem: { part: 'length', sentence: sayWith(length, { code, n: code.length }) } };
  let at = 0;
  for (const name of names) {
    const part: CodePart = codeParts[name];
    const text = code.slice(at, at + part.signs);
    const why = part.check(text);
    if (why) return { problem: { part: name, position: at + 1, sentence: sayWrongPart(name, text, at + 1, why) } };
    parts[name] = text;
    at += part.signs;
  }
  return { scheme, kind, parts };
}

/** A code of a scheme and kind made of its parts. Throws RangeError on parts that cannot stand in one. */
export function writeCode(scheme: CodeSchemeName, kind: CodeKind, parts: Parts): string {
  const names = partsOf(scheme, kind);
  if (!names) throw new RangeError(`${scheme} has no ${kind} codes`);
  for (const name of names) {
    const part: CodePart = codeParts[name];
    const text = parts[name] ?? '';
    const fits = text.length <= part.signs && text.length >= (part.fewest ?? part.signs);
    if (!fits || part.check(text)) throw new RangeError(`not the parts of a ${scheme} ${kind} code: ${name} ${JSON.stringify(text)}`);
  }
  return names.map((name) => parts[name]).join('');
}

// Codes of the guide begin with two letters, no credit code and no region does.
function possible(code: string): { scheme: CodeSchemeName; kind: CodeKind }[] {
  const scheme: CodeSchemeName = /^[A-Z]{2}/.test(code) ? 'guide2016' : 'national';
  return (Object.keys(codeSchemes[scheme].kinds) as CodeKind[])
    .filter((kind) => {
      const { fewest, most } = lengthsOf(partsOf(scheme, kind)!);
      return code.length >= fewest && code.length <= most;
    })
    .map((kind) => ({ scheme, kind }));
}
