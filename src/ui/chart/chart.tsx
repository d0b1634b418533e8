import type { ComponentChildren } from 'preact';

const wide = 200;
const high = 60;
const round = (n: number) => Number(n.toFixed(1));

export interface LineChartProps {
  title: string;
  /** The whole in words: first and last value, and the trend. */
  label: string;
  values: readonly number[];
  /** Lower and upper end of the scale, the same for all charts side by side. */
  scale: readonly [number, number];
  /** A dashed line at the value to be kept. */
  target?: number | undefined;
  /** The last value as it is spoken. */
  last: string;
  tone?: 'amber' | undefined;
}

/** A small line over time; its last value is its label. */
export function LineChart({ title, label, values, scale: [low, top], target, last, tone }: LineChartProps) {
  const x = (index: number) => round(4 + (index * (wide - 12)) / Math.max(1, values.length - 1));
  const y = (value: number) => round(4 + ((top - value) * (high - 8)) / (top - low));
  const end = values[values.length - 1];
  return (
    <figure class={tone ? `chart chart--${tone}` : 'chart'}>
      <figcaption>{title}</figcaption>
      <div class="chart__row">
        <svg viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={label}>
          <path class="chart__axis" d={`M0 4H${wide}M0 ${high - 4}H${wide}`} />
          {target === undefined ? null : <path class="chart__target" d={`M0 ${y(target)}H${wide}`} />}
          <polyline class="chart__line" points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
          {end === undefined ? null : <circle class="chart__dot" cx={x(values.length - 1)} cy={y(end)} r="3.5" />}
        </svg>
        <b aria-hidden="true">{last}</b>
      </div>
    </figure>
  );
}

export interface ColumnChartProps {
  title: string;
  /** What all columns come to, at the right of the title. */
  total: string;
  label: string;
  values: readonly number[];
  /** Upper end of the scale, the same for all charts side by side. */
  max: number;
  /** Names of the first and the last column. */
  from: string;
  to: string;
  tone?: 'amber' | undefined;
}

/** Small columns over the hours of a day; only the highest carries its number. */
export function ColumnChart({ title, total, label, values, max, from, to, tone }: ColumnChartProps) {
  const step = wide / Math.max(1, values.length);
  const height = (value: number) => round((value * (high - 18)) / Math.max(1, max));
  const peak = values.indexOf(Math.max(...values));
  return (
    <figure class={tone ? `chart chart--${tone}` : 'chart'}>
      <figcaption>{title}<b>{total}</b></figcaption>
      <svg viewBox={`0 0 ${wide} ${high + 1}`} role="img" aria-label={label}>
        {values.map((value, index) => (
          <rect key={index} class={index === peak ? 'chart__peak' : 'chart__column'} x={round(index * step + 1)} y={round(high - height(value))} width={round(step - 4)} height={height(value)} />
        ))}
        {peak >= 0 ? <text class="chart__number" x={round(peak * step + step / 2 - 1)} y={round(high - height(values[peak] ?? 0) - 4)} text-anchor="middle">{values[peak]}</text> : null}
        <path class="chart__axis" d={`M0 ${high + 0.5}H${wide}`} />
      </svg>
      <p class="chart__ends" aria-hidden="true"><span>{from}</span><span>{to}</span></p>
    </figure>
  );
}

/** Charts of one scale side by side. */
export function ChartGrid({ children }: { children: ComponentChildren }) {
  return <div class="chart-grid">{children}</div>;
}
