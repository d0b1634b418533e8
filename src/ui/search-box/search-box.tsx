import { useWords } from '../words.ts';
import { given } from '../given.ts';

export interface SearchBoxProps {
  action: string;
  name?: string | undefined;
  label: string;
  /** `true` shows the label as the one large question of the page. */
  asHeading?: boolean | undefined;
  value?: string | undefined;
  placeholder?: string | undefined;
  button?: string | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
  id?: string | undefined;
}

/** One question, one field, one filled button. */
export function SearchBox({ action, name = 'q', label, asHeading, value, placeholder, button, hidden = {}, id = 'search' }: SearchBoxProps) {
  const word = useWords();
  return (
    <form class="search-box" role="search" aria-label={label} action={action} method="get">
      {asHeading ? <h1><label for={id}>{label}</label></h1> : <label class="unseen" for={id}>{label}</label>}
      {Object.entries(hidden).map(([key, text]) => <input key={key} type="hidden" name={key} value={text} />)}
      <div class="search-box__row">
        <input id={id} name={name} type="search" {...given({ value, placeholder })} autocomplete="off" data-search />
        <button type="submit" class="search-box__button">{button ?? word('search')}</button>
      </div>
    </form>
  );
}
