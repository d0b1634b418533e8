export interface AnswersBarProps {
  /** The five answers of a guide: can I, what do I need, how long, what does it cost, where. */
  answers: readonly { label: string; figure: string; line?: string | undefined }[];
}

/** What a reader came to know, before any scrolling: a label, the answer in large, one line under it. */
export function AnswersBar({ answers }: AnswersBarProps) {
  return (
    <dl class="answers-bar">
      {answers.map(({ label, figure, line }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="answers-bar__figure">{figure}</dd>
          {line ? <dd class="answers-bar__line">{line}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
