import { useWords } from '../words.ts';

export interface Step { label: string; sub?: string | undefined; state: 'done' | 'current' | 'future'; href?: string | undefined }

export interface StepStripProps {
  label: string;
  steps: readonly Step[];
  /** The same in one sentence, shown on a phone: how many steps, at which one. */
  line: string;
  /** Written under the present step. */
  here?: string | undefined;
}

/** The steps of a process in a row, the present one marked. */
export function StepStrip({ label, steps, line, here }: StepStripProps) {
  const word = useWords();
  return (
    <div class="step-strip">
      <ol aria-label={label}>
        {steps.map((step) => (
          <li key={step.label} class={`step-strip__step step-strip__step--${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
            <div class="step-strip__box">
              <b>{step.href ? <a href={step.href}>{step.label}</a> : step.label}</b>
              {step.sub ? <span>{step.sub}</span> : null}
              <span class="unseen">{word(step.state)}</span>
            </div>
            {here && step.state === 'current' ? <p class="step-strip__here" aria-hidden="true">{here}</p> : null}
          </li>
        ))}
      </ol>
      <p class="step-strip__line">{line}</p>
    </div>
  );
}
