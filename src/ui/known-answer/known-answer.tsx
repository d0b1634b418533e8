import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

export interface KnownAnswerProps {
  label: string;
  answer: ComponentChildren;
  /** Where the answer comes from and when it was fetched. */
  source: string;
  change?: { href: string; label?: string | undefined } | undefined;
}

/** An answer that is already known, shown as text with its source rather than as a field. */
export function KnownAnswer({ label, answer, source, change }: KnownAnswerProps) {
  const word = useWords();
  return (
    <dl class="known-answer">
      <div>
        <dt>{label}</dt>
        <dd class="known-answer__answer">{answer}</dd>
        <dd class="known-answer__source">{source}</dd>
        {change ? <dd class="known-answer__change"><a href={change.href}>{change.label ?? word('change')}<span class="unseen"> {label}</span></a></dd> : null}
      </div>
    </dl>
  );
}
