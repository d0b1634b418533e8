import { AsWritten } from '../in-lang/in-lang.tsx';

export interface DeadlineLine {
  title: string;
  /** The article by which this line counts or does not. */
  law?: string | undefined;
  /** '10 天', '不计'. */
  figure?: string | undefined;
  /** The pattern of the days in the calendar that this line speaks of. */
  swatch?: 'counted' | 'rest' | 'suspended' | undefined;
}

export interface DeadlineLinesProps {
  lines: readonly DeadlineLine[];
  /** What comes out, the promised date and the statutory one; `strong` for the one that is kept to. */
  totals: readonly { title: string; figure: string; strong?: boolean | undefined }[];
}

/** How a date was worked out, one line of law each, with both dates at its foot. */
export function DeadlineLines({ lines, totals }: DeadlineLinesProps) {
  return (
    <div class="deadline-lines">
      <ul>
        {lines.map((line) => (
          <li key={line.title}>
            <p class="deadline-lines__title">{line.swatch ? <span class={`deadline-lines__swatch deadline-lines__swatch--${line.swatch}`} /> : null}{line.title}</p>
            {line.figure ? <p class="deadline-lines__figure">{line.figure}</p> : null}
            {line.law ? <p class="deadline-lines__law"><AsWritten text={line.law} /></p> : null}
          </li>
        ))}
      </ul>
      <dl>
        {totals.map((total) => (
          <div key={total.title} class={total.strong ? 'deadline-lines__total deadline-lines__strong' : 'deadline-lines__total'}><dt>{total.title}</dt><dd>{total.figure}</dd></div>
        ))}
      </dl>
    </div>
  );
}
