export type Tone = 'indigo' | 'jade' | 'amber' | 'vermilion' | 'neutral';

/** One or two words on how something stands; at most one a row. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone | undefined; children: string }) {
  return <span class={`tag tag--${tone}`}>{children}</span>;
}
