import type { ComponentChildren } from 'preact';

export interface StatProps {
  label: string;
  figure: string;
  unit?: string | undefined;
  /** Numerator and denominator, or the same time before. */
  line?: string | undefined;
  tone?: 'vermilion' | 'amber' | 'jade' | undefined;
  /** The one figure of a board, 48 px. */
  large?: boolean | undefined;
  /** A shape before the label: a card of that colour. */
  card?: 'vermilion' | 'amber' | undefined;
  href?: string | undefined;
}

/** One figure with what it means. */
export function Stat({ label, figure, unit, line, tone, large, card, href }: StatProps) {
  return (
    <div class={large ? 'stat stat--large' : 'stat'}>
      <dt>{card ? <span class={`stat__card stat__card--${card}`} /> : null}{href ? <a href={href}>{label}</a> : label}</dt>
      <dd class={tone ? `stat__figure stat__figure--${tone}` : 'stat__figure'}>{figure}{unit ? <span class="stat__unit">{unit}</span> : null}</dd>
      {line ? <dd class="stat__line">{line}</dd> : null}
    </div>
  );
}

/** Figures side by side between hairlines, the large one first. */
export function StatRow({ children }: { children: ComponentChildren }) {
  return <dl class="stat-row">{children}</dl>;
}
