import type { ComponentChildren } from 'preact';

export interface LinkListProps {
  items: readonly { label: string; href?: string | undefined; /** At the far end: a date, a state, a number. */ end?: ComponentChildren; tone?: 'jade' | 'amber' | undefined }[];
  label?: string | undefined;
}

/** Links between hairlines, with a fact at the end of each line. */
export function LinkList({ items, label }: LinkListProps) {
  return (
    <ul class="link-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          {item.href ? <a href={item.href}>{item.label}</a> : <span>{item.label}</span>}
          {item.end ? <span class={item.tone ? `link-list__end link-list__end--${item.tone}` : 'link-list__end'}>{item.end}</span> : null}
        </li>
      ))}
    </ul>
  );
}
