import type { ComponentChildren } from 'preact';

export interface VerificationResultProps {
  tone: 'jade' | 'amber' | 'vermilion';
  /** The state in one word. */
  word: string;
  note?: string | undefined;
  /** When it was looked up. */
  when: string;
  reasons: readonly { ok: boolean; title: string; line?: ComponentChildren }[];
  /** Acts and who has used it. */
  children?: ComponentChildren;
}

const tick = 'm4 10.5 4 4 8-9.5';
const cross = 'm5 5 10 10M15 5 5 15';

/** Whether a document holds: one word, then the reasons. */
export function VerificationResult({ tone, word, note, when, reasons, children }: VerificationResultProps) {
  return (
    <section class={`verification verification--${tone}`} aria-label={word}>
      <p class="verification__state">
        <svg width="28" height="28" viewBox="-4 -4 28 28" aria-hidden="true" focusable="false">
          <circle cx="10" cy="10" r="14" fill="currentColor" /><path class="verification__sign" d={tone === 'jade' ? tick : tone === 'amber' ? 'M10 4v7M10 14v2' : cross} fill="none" stroke-width="2.4" />
        </svg>
        <strong>{word}</strong>{note ? <span>{note}</span> : null}
      </p>
      <p class="verification__when">{when}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.title} class={reason.ok ? 'verification__reason' : 'verification__reason verification__reason--not'}>
            <svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={reason.ok ? tick : cross} fill="none" stroke="currentColor" stroke-width="3" /></svg>
            <p class="verification__title">{reason.title}</p>
            {reason.line ? <p class="verification__line">{reason.line}</p> : null}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
