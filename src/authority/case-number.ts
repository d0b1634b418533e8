import { said, type Said } from '#platform/i18n.ts';
import { parseImplementingCode, type ImplementingCodeParts } from './codes.ts';

/** What is wrong with a case number, as a sentence for the person who typed it. */
export interface CaseNumberProblem {
  readonly code: 'length' | 'implementing' | 'day' | 'serial';
  readonly sentence: Said;
}

/** Parts of a case number (办件编号). */
export interface CaseNumberParts {
  readonly implementing: ImplementingCodeParts;
  /** Day of application 'YYYY-MM-DD'. */
  readonly day: string;
  /** Serial of that day, 1 to 9999. */
  readonly serial: number;
}

/** Case number, 43 signs: implementing code 31, day 8, serial 4. Throws RangeError on parts that cannot stand in one. */
export function caseNumber(implementing: string, day: string, serial: number): string {
  const number = implementing + day.replaceAll('-', '') + String(serial).padStart(4, '0');
  const problem = Number.isInteger(serial) ? checkCaseNumber(number) : { code: 'serial' };
  if (problem) throw new RangeError(`not the parts of a case number (${problem.code}): ${implementing} ${day} ${serial}`);
  return number;
}

/** What is wrong with a case number, or nothing. Spaces and small letters are forgiven. */
export function checkCaseNumber(text: string): CaseNumberProblem | undefined {
  const number = normaliseCaseNumber(text);
  if (number.length !== 43) {
    return problem('length', `办件编号应为43位，您填写了${number.length}位`, `A case number has 43 characters; you entered ${number.length}`);
  }
  if (parseImplementingCode(number.slice(0, 31)) === undefined) {
    return problem(
      'implementing',
      '办件编号的前31位不是有效的事项实施编码，请对照受理通知书核对',
      'The first 31 characters are not the code of an item; compare them with the notice of acceptance',
    );
  }
  if (dayOf(number) === undefined) {
    return problem('day', `第32至39位“${number.slice(31, 39)}”不是有效的日期`, `Characters 32 to 39, “${number.slice(31, 39)}”, are not a date`);
  }
  if (!/^\d{4}$/.test(number.slice(39)) || number.endsWith('0000')) {
    return problem('serial', '最后4位应为0001至9999的流水号', 'The last 4 characters are a serial from 0001 to 9999');
  }
  return undefined;
}

/** Parts of a case number, or undefined if it is none. */
export function parseCaseNumber(text: string): CaseNumberParts | undefined {
  if (checkCaseNumber(text) !== undefined) return undefined;
  const number = normaliseCaseNumber(text);
  const implementing = parseImplementingCode(number.slice(0, 31));
  const day = dayOf(number);
  if (!implementing || !day) return undefined;
  return { implementing, day, serial: Number(number.slice(39)) };
}

/** A case number as printed: half-width, capitals, no spaces. */
export function normaliseCaseNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '').toUpperCase();
}

function dayOf(number: string): string | undefined {
  const day = number.slice(31, 39).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : undefined;
}

function problem(code: CaseNumberProblem['code'], zh: string, en: string): CaseNumberProblem {
  return { code, sentence: said(zh, en) };
}
