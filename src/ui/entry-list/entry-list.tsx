import { Tag, type Tone } from '../tag/tag.tsx';

export interface Entry {
  tag: { label: string; tone: Tone };
  title: string;
  href: string;
  /** What happens next, or when something was done. */
  line: string;
  /** The verb at the end of the row. */
  act: string;
}

/** The reader's own things, the one that waits for the reader first: a tag, a name, a date, a verb. */
export function EntryList({ entries, label }: { entries: readonly Entry[]; label: string }) {
  return (
    <ul class="entry-list" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.href}>
          <a href={entry.href}>
            <span class="entry-list__tag"><Tag tone={entry.tag.tone}>{entry.tag.label}</Tag></span>
            <span class="entry-list__title">{entry.title}</span>
            <span class="entry-list__line">{entry.line}</span>
            <span class="entry-list__act">{entry.act}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
