import type { ComponentChildren } from 'preact';

export interface PageHeadingProps {
  /** One fact, one line. */
  title: string;
  sub?: ComponentChildren;
  /** A number or a word at the far end, such as the number of the case. */
  aside?: ComponentChildren;
  /** Acts at the far end: at most two. */
  acts?: ComponentChildren;
}

/** The one heading of the first level. */
export function PageHeading({ title, sub, aside, acts }: PageHeadingProps) {
  return (
    <div class="page-heading">
      <div class="page-heading__text">
        <h1>{title}</h1>
        {sub ? <p class="page-heading__sub">{sub}</p> : null}
      </div>
      {aside ? <p class="page-heading__aside">{aside}</p> : null}
      {acts ? <div class="page-heading__acts">{acts}</div> : null}
    </div>
  );
}

export interface HeadlineProps {
  /** What is going on, in a few words. */
  overline?: string | undefined;
  /** The fact, such as the date: the reader needs nothing else. */
  text: string;
  children?: ComponentChildren;
}

/** The answer of a page in one line, with the sentences that belong to it. */
export function Headline({ overline, text, children }: HeadlineProps) {
  return (
    <div class="headline">
      {overline ? <p class="headline__overline">{overline}</p> : null}
      <h2>{text}</h2>
      {children}
    </div>
  );
}
