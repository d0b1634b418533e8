import { Bar } from '../bar/bar.tsx';

export interface MeasureListProps {
  label: string;
  rows: readonly { name: string; href?: string | undefined; figure: string; value: number; end: string }[];
  max: number;
}

/** Rows with a figure, its bar on one common scale, and what it means at the end. */
export function MeasureList({ label, rows, max }: MeasureListProps) {
  return (
    <ul class="measure-list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.name}>
          {row.href ? <a href={row.href}>{row.name}</a> : <span>{row.name}</span>}
          <span class="measure-list__figure">{row.figure}</span>
          <span class="measure-list__bar"><Bar value={row.value} max={max} /></span>
          <span class="measure-list__end">{row.end}</span>
        </li>
      ))}
    </ul>
  );
}
