import type { ComponentChildren } from 'preact';

/** The main column and, on wide screens, a side column of 320 px beside it; on a phone the side comes after. */
export function Columns({ children, side, sideFirst }: { children: ComponentChildren; side: ComponentChildren; sideFirst?: boolean | undefined }) {
  return (
    <div class={sideFirst ? 'columns columns--side-first' : 'columns'}>
      <div class="columns__main">{children}</div>
      <div class="columns__side">{side}</div>
    </div>
  );
}

/** Children side by side in equal widths on wide screens. */
export function Halves({ children }: { children: ComponentChildren }) {
  return <div class="halves">{children}</div>;
}

/** A hairline frame around something that stands by itself in a side column. */
export function Card({ title, children }: { title?: string | undefined; children: ComponentChildren }) {
  return <div class="card">{title ? <h2>{title}</h2> : null}{children}</div>;
}
