export interface BarProps {
  value: number;
  max: number;
  tone?: 'indigo' | 'amber' | 'vermilion' | undefined;
}

/** A bar beside the number it draws; the number itself stands in the text, so the bar is silent. */
export function Bar({ value, max, tone = 'indigo' }: BarProps) {
  const share = max > 0 ? Math.max(0, Math.min(100, (100 * value) / max)) : 0;
  return (
    <svg class={`bar bar--${tone}`} width="100%" height="8" aria-hidden="true" focusable="false">
      {share > 0 ? <rect width={`${share.toFixed(1)}%`} height="8" rx="2" /> : null}
    </svg>
  );
}
