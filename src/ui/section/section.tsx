import type { ComponentChildren } from 'preact';
import { given } from '../given.ts';

export interface SectionProps {
  title: string;
  /** Beside the title in smaller type: period, scale, unit. */
  note?: string | undefined;
  link?: { label: string; href: string } | undefined;
  /** `lead` is the 2 px rule that opens the one main block of a page. */
  rule?: 'lead' | 'line' | undefined;
  level?: 2 | 3 | undefined;
  id?: string | undefined;
  children: ComponentChildren;
}

/** A block of a page under its heading; white space does the dividing. */
export function Section({ title, note, link, rule, level = 2, id, children }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section class={level === 3 ? 'section section--sub' : 'section'} {...given({ id })}>
      <div class={rule ? `section__head section__head--${rule}` : 'section__head'}>
        <Heading>{title}</Heading>
        {note ? <p class="section__note">{note}</p> : null}
        {link ? <a class="section__link" href={link.href}>{link.label}<span class="unseen"> {title}</span></a> : null}
      </div>
      {children}
    </section>
  );
}
