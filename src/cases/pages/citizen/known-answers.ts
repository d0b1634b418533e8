import type { Answers, FormField, ItemForm } from '#catalog';
import type { Applicant } from '#identity';

/** Whose data a form is filled in with: the person who fills it in, and the one in whose name. */
export interface Filler {
  self: Applicant | undefined;
  applicant: Applicant;
}

/** What the platform already knows of a form's answers, by the keys of its fields. */
export function knownAnswers(form: ItemForm, filler: Filler): Answers {
  const entries = Object.entries(form.fields).map(([key, field]) => [key, knownAnswer(field, filler)] as const);
  return Object.fromEntries(entries.filter(([, answer]) => answer));
}

/** The answers of a draft as they stand: what was saved over what is known, and what a register holds over both. */
export function answersOf(form: ItemForm, saved: Answers, known: Answers): Record<string, unknown> {
  const locked = Object.entries(known).filter(([key]) => form.fields[key]?.locked);
  return { ...known, ...saved, ...Object.fromEntries(locked) };
}

function knownAnswer({ autofill, options }: FormField, { self, applicant }: Filler): string | undefined {
  const [whose = '', what = ''] = autofill?.split('.') ?? [];
  const of = whose === 'person' ? self : applicant.kind === 'organisation' ? applicant : undefined;
  if (!of) return undefined;
  switch (what) {
    case 'name':
      return of.name;
    case 'phone':
      return of.phone;
    case 'address':
      return of.address;
    case 'residentNumber':
    case 'creditCode':
      return of.documentNumber;
    case 'legalRepresentative':
      return of.legalRepresentative;
    case 'county':
      return Object.entries(options ?? {}).find(([, name]) => of.address.includes(name['zh-CN']))?.[0];
    default:
      return undefined;
  }
}
