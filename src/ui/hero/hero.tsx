import type { ComponentChildren } from 'preact';
import type { Link } from '../example.ts';

export interface HeroProps {
  children: ComponentChildren;
  /** Ways on for those who do not want to type. */
  lead?: string | undefined;
  links?: readonly Link[] | undefined;
}

/** The band at the top of the home page; behind it, in hairlines, the plan of a Mingtang. Put it into a `flush` shell. */
export function Hero({ children, lead, links = [] }: HeroProps) {
  return (
    <div class="hero">
      <svg class="hero__plan" viewBox="0 0 400 400" aria-hidden="true" focusable="false" fill="none">
        <rect class="hero__room" x="164" y="164" width="72" height="72" />
        <circle cx="200" cy="200" r="198" /><circle cx="200" cy="200" r="184" />
        <path d="M80 80h240v240H80zM92 92h216v216H92zM164 92v216M236 92v216M92 164h216M92 236h216M200 2v78M200 320v78M2 200h78M320 200h78" />
      </svg>
      <div class="hero__inner">
        {children}
        {links.length > 0 ? (
          <ul class="hero__links">
            {lead ? <li class="hero__lead">{lead}</li> : null}
            {links.map((link) => <li key={link.href}><a href={link.href}>{link.label}</a></li>)}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
