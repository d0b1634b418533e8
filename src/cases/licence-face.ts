import type { Item } from '#catalog';
import type { FaceLine } from '#licences';
import { said } from '#platform/i18n.ts';
import type { Case } from './case.ts';

const mostLines = 12;

/** The lines of a licence's face beside holder, number and validity: what was granted, from the answers that are public. */
export function faceOf(file: Case, item: Item): FaceLine[] {
  const lines: FaceLine[] = [];
  if (file.applicant.kind === 'organisation' && file.applicant.address) lines.push({ label: said('住所', 'Address'), value: file.applicant.address });
  const fields = item.form?.fields ?? {};
  for (const key of item.form?.steps.flatMap((step) => step.fields) ?? []) {
    const field = fields[key];
    const answer = file.answers[key];
    // What may not be public is never printed on a face that anyone who scans it can see.
    if (!field || field.sensitivity !== 'public' || answer === undefined || typeof answer === 'boolean' || field.widget === 'confirm') continue;
    const values = (Array.isArray(answer) ? answer : [answer]).filter((one) => typeof one === 'string' || typeof one === 'number');
    const value = values.map((one) => field.options?.[String(one)]?.['zh-CN'] ?? `${one}${field.unit?.['zh-CN'] ?? ''}`).join('、');
    if (value && value.length <= 200) lines.push({ label: field.label, value });
  }
  return lines.slice(0, mostLines);
}
