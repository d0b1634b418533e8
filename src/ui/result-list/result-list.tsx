import type { ComponentChildren } from 'preact';
import { Tag, type Tone } from '../tag/tag.tsx';

export interface Result {
  href: string;
  title: ComponentChildren;
  /** One or two lines, with `<mark>` where the words were found. */
  text?: ComponentChildren;
  /** Small facts: who does it, how long, where. */
  facts?: readonly string[] | undefined;
  tag?: { label: string; tone?: Tone | undefined } | undefined;
}

/** What was found, best first. */
export function ResultList({ results, label }: { results: readonly Result[]; label: string }) {
  return (
    <ol class="result-list" aria-label={label}>
      {results.map((result) => (
        <li key={result.href}>
          <p class="result-list__title"><a href={result.href}>{result.title}</a>{result.tag ? <Tag tone={result.tag.tone}>{result.tag.label}</Tag> : null}</p>
          {result.text ? <p class="result-list__text">{result.text}</p> : null}
          {result.facts?.length ? <p class="result-list__facts">{result.facts.map((fact) => <span key={fact}>{fact}</span>)}</p> : null}
        </li>
      ))}
    </ol>
  );
}
