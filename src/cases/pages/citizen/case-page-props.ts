import type { Answers } from '#catalog';
import type { Licence } from '#licences';
import type { Lang } from '#platform/i18n.ts';
import type { CaseView } from '../../reading/view-case.ts';
import type { PaperKind } from '../../papers.ts';
import type { Problems } from './form-problems.ts';

/** A correction as it was sent and not taken: its answers, the files that did arrive, and what is wrong. */
export interface CorrectionTyped {
  answers: Answers;
  kept: readonly { material: string; file: string; name: string }[];
  problems: Problems;
}

/** What the page of one's own case is made of. */
export interface CasePageProps {
  lang: Lang;
  view: CaseView;
  licence: Licence | undefined;
  /** The last paper that holds the case: its kind, and whether the platform's signature over it holds. */
  proof: { kind: PaperKind; holds: boolean };
  csrf: string;
  requestKey: string;
  typed?: CorrectionTyped | undefined;
}
