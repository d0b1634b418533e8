import type { ComponentChildren } from 'preact';
import { AnswersBar, type AnswersBarProps } from '../answers-bar/answers-bar.tsx';
import { PageHeading } from '../page-heading/page-heading.tsx';

export interface OpeningProps {
  title: string;
  sub?: ComponentChildren;
  answers: AnswersBarProps['answers'];
  /** The ways to begin: beside the heading where there is room, below the answers on a phone. */
  acts?: ComponentChildren;
}

/** How a guide opens: its name, its answers, and the ways to begin, before any scrolling. */
export function Opening({ title, sub, answers, acts }: OpeningProps) {
  return (
    <div class="opening">
      <div class="opening__heading"><PageHeading title={title} sub={sub} /></div>
      <div class="opening__answers"><AnswersBar answers={answers} /></div>
      {acts ? <div class="opening__acts">{acts}</div> : null}
    </div>
  );
}
