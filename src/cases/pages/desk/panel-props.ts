import type { LegalBasis } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';
import type { DeskAct } from '../../paths.ts';
import type { CaseView } from '../../reading/view-case.ts';

/** Why an act was not done, as its officer is told: the rule, the entry of the power list, and what to do. */
export interface Refusal {
  code: string;
  sentence: string;
  basis?: LegalBasis | undefined;
  /** Code of the entry of the power list, where that is what forbids it. */
  power?: string | undefined;
}

/** What was typed into a panel that is shown again, and what is wrong with it. */
export interface Typed {
  act: DeskAct;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** Why it was not done, where the law or the state of the case forbids it. */
  refusal?: Refusal | undefined;
}

export interface PanelProps {
  view: CaseView;
  lang: Lang;
  csrf: string;
  requestKey: string;
  /** Name of the officer who reads. */
  reader: string;
  typed?: Typed | undefined;
  /** The list from which the case was opened, and its place in it, as a query. */
  list?: string | undefined;
}

/** What the fields of one panel are given: by their name what was typed, what is wrong, and their id on the page. */
export interface FieldsProps extends PanelProps {
  value: (name: string) => string | undefined;
  error: (name: string) => string | undefined;
  id: (name: string) => string;
}
