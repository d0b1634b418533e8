import type { ComponentChildren } from 'preact';

export interface LaneListProps {
  label: string;
  /** In order; `lane` says whose turn it is. */
  steps: readonly { title: string; line?: string | undefined; lane: string }[];
}

/** A process as a numbered list, with whose turn it is at the end of each line: the drawing of a flow on a phone. */
export function LaneList({ label, steps }: LaneListProps) {
  return (
    <ol class="lane-list" aria-label={label}>
      {steps.map((step, index) => (
        <li key={index}>
          <span class="lane-list__number" aria-hidden="true">{index + 1}</span>
          <span class="lane-list__title">{step.title}</span>
          <span class="lane-list__lane">{step.lane}</span>
          {step.line ? <span class="lane-list__line">{step.line}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** Two forms of one content: the wide one from 70rem, the narrow one below. */
export function WideOrNarrow({ wide, narrow }: { wide: ComponentChildren; narrow: ComponentChildren }) {
  return <><div class="wide-only">{wide}</div><div class="narrow-only">{narrow}</div></>;
}
