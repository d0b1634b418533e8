import type { ComponentChildren } from 'preact';

export interface SummaryListProps {
  rows: readonly { key: string; value: ComponentChildren; action?: { label: string; href: string } | undefined }[];
  /** Without hairlines, for the side column of the desk. */
  bare?: boolean | undefined;
}

/** What is known, key by key, with a way to change it where there is one. */
export function SummaryList({ rows, bare }: SummaryListProps) {
  return (
    <dl class={bare ? 'summary-list summary-list--bare' : 'summary-list'}>
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.action ? <dd class="summary-list__action"><a href={row.action.href}>{row.action.label}<span class="unseen"> {row.key}</span></a></dd> : null}
        </div>
      ))}
    </dl>
  );
}
