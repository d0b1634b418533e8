export interface ErrorSummaryProps {
  /** How many things are to be mended, as a sentence. */
  title: string;
  /** Each error in the words of its field; `field` is the id of the control it leads to. */
  errors: readonly { field?: string | undefined; text: string }[];
}

/** What is wrong with a form, at its top, each line a link to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} id="errors" data-focus-first>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, text }) => <li key={text}>{field === undefined ? text : <a href={`#${field}`}>{text}</a>}</li>)}
      </ul>
    </div>
  );
}
