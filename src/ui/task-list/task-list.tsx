import { useWords } from '../words.ts';

export interface TaskStage {
  label: string;
  /** `unfinished`: the reader went on, and something is still missing in it. */
  state: 'done' | 'unfinished' | 'current' | 'future';
  /** How many pages of this stage are done. */
  progress?: { done: number; total: number } | undefined;
  href?: string | undefined;
}

/** The stages of a form and how far the reader is in each. */
export function TaskList({ stages, label }: { stages: readonly TaskStage[]; label?: string | undefined }) {
  const word = useWords();
  return (
    <nav class="task-list" aria-label={label ?? word('steps')}>
      <ol>
        {stages.map((stage) => {
          const { state, progress } = stage;
          const share = state === 'done' ? 100 : state === 'unfinished' ? 50 : state === 'current' && progress ? Math.round((100 * progress.done) / progress.total) : 0;
          const text = <>{stage.label}{progress && state === 'current' ? ` ${progress.done}/${progress.total}` : ''}{state === 'current' ? null : <span class="unseen"> {word(state)}</span>}</>;
          return (
            <li key={stage.label} class={`task-list__stage task-list__stage--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
              <svg width="100%" height="6" aria-hidden="true" focusable="false">
                <rect class="task-list__ground" width="100%" height="6" rx="2" />
                {share > 0 ? <rect class="task-list__share" width={`${share}%`} height="6" rx="2" /> : null}
              </svg>
              {stage.href ? <a href={stage.href}>{text}</a> : <span>{text}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
