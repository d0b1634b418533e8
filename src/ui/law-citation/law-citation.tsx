import type { ComponentChildren } from 'preact';

export interface LawCitationProps {
  /** Name and article, in full. */
  title: ComponentChildren;
  /** What it says, in one or two sentences. */
  gist?: ComponentChildren;
  link?: { label: string; href: string } | undefined;
}

/** A basis in law: name and article first, its gist below, its text one click away. */
export function LawCitation({ title, gist, link }: LawCitationProps) {
  return (
    <div class="law-citation">
      <p class="law-citation__title">{title}</p>
      {gist ? <p class="law-citation__gist">{gist}</p> : null}
      {link ? <p><a class="law-citation__link" href={link.href}>{link.label}<span class="unseen"> {title}</span></a></p> : null}
    </div>
  );
}
