import type { Organ } from '#government';
import type { Refused } from '#platform/errors.ts';
import type { Lang, Said } from '#platform/i18n.ts';
import type { PowerEntry } from '../../power.ts';
import type { CauseList, ChangeKind } from '../causes.ts';

/** What the form of a proposal shows. */
export interface ProposePageProps {
  lang: Lang;
  today: string;
  change: ChangeKind;
  code: string;
  organ: Organ;
  before?: PowerEntry | undefined;
  list: CauseList;
  /** Bodies to which it may be delegated. */
  below: readonly Organ[];
  csrf: string;
  requestKey: string;
  /** What was typed, by field, where it has to be mended. */
  typed: (name: string) => string | undefined;
  causes: readonly string[];
  errors: Readonly<Record<string, Said>>;
  /** Why it was refused as it was typed. */
  refusal?: Refused | undefined;
}
