import type { ComponentChildren } from 'preact';
import { given } from '../given.ts';

export interface DetailsProps {
  summary: string;
  open?: boolean | undefined;
  /** A hairline frame of the full width, for the derivation of a date. */
  panel?: boolean | undefined;
  id?: string | undefined;
  children: ComponentChildren;
}

/** Something one click away, without scripts. */
export function Details({ summary, open, panel, id, children }: DetailsProps) {
  return (
    <details class={panel ? 'details details--panel' : 'details'} open={open === true} {...given({ id })}>
      <summary>{summary}</summary>
      <div class="details__body">{children}</div>
    </details>
  );
}
