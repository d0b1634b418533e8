import type { ComponentChildren } from 'preact';
import { Tag, type Tone } from '../tag/tag.tsx';

export interface MaterialRow {
  name: string;
  href?: string | undefined;
  /** How many, original or copy. */
  sub?: string | undefined;
  /** Who brings it; jade for what the reader need not bring. */
  who: { label: string; tone?: Tone | undefined };
  how?: ComponentChildren;
}

export interface MaterialTableProps {
  caption: string;
  /** The three heads: what, who brings it, how. */
  heads: readonly [string, string, string];
  rows: readonly MaterialRow[];
}

/** What is to be brought, who brings it, and how it is made. */
export function MaterialTable({ caption, heads, rows }: MaterialTableProps) {
  return (
    <table class="material-table">
      <caption class="unseen">{caption}</caption>
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              <span class="material-table__name">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</span>
              {row.sub ? <span class="material-table__sub">{row.sub}</span> : null}
            </th>
            <td class="material-table__who"><Tag tone={row.who.tone}>{row.who.label}</Tag></td>
            <td class="material-table__how">{row.how}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
