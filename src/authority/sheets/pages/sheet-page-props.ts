import type { Invalid, Refused } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n.ts';
import type { CauseList } from '../../adjustment/causes.ts';
import type { FaultKind, ProposalOfSheet, Sheet, SheetFault } from '../sheet.ts';

/** What the page of a sheet is told. */
export interface SheetPageProps {
  lang: Lang;
  sheet: Sheet;
  faults: readonly SheetFault[];
  /** The proposals that its good rows became. */
  proposed: readonly ProposalOfSheet[];
  /** Faults of one kind only. */
  kind: FaultKind | undefined;
  today: string;
  causes: CauseList['causes'];
  typed: Partial<Record<string, string>>;
  problem: Invalid | Refused | undefined;
  csrf: string;
  requestKey: string;
}
