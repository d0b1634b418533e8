/** How a time limit stands: past, nearly over, well within, or not running. */
export type LampKind = 'overdue' | 'nearly' | 'in-time' | 'suspended';

const shapes: Record<LampKind, string> = {
  overdue: 'M8 2 15 14.5H1z',
  nearly: 'M8 1.2 14.8 8 8 14.8 1.2 8z',
  'in-time': 'M8 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6z',
  suspended: 'M3.5 3h3.2v10H3.5zM9.3 3h3.2v10H9.3z',
};

export interface LampProps {
  kind: LampKind;
  label: string;
  /** `true` keeps the label from sight where the same words stand beside the lamp. */
  labelUnseen?: boolean | undefined;
}

/** A lamp that differs in shape as well as in colour. */
export function Lamp({ kind, label, labelUnseen }: LampProps) {
  return (
    <span class={`lamp lamp--${kind}`}>
      <svg class="lamp__shape" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={shapes[kind]} fill="currentColor" /></svg>
      <span class={labelUnseen ? 'unseen' : 'lamp__label'}>{label}</span>
    </span>
  );
}

export interface LampCountsProps {
  label: string;
  /** One count a lamp; a link filters the list below to it. */
  counts: readonly { kind: LampKind; count: number | string; label: string; href?: string | undefined; current?: boolean | undefined }[];
}

/** How much work stands under each lamp. */
export function LampCounts({ label, counts }: LampCountsProps) {
  return (
    <ul class="lamp-counts" aria-label={label}>
      {counts.map((item) => {
        const inside = (
          <>
            <span class={`lamp-counts__count lamp--${item.kind}`}>
              <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path class="lamp__shape" d={shapes[item.kind]} fill="currentColor" /></svg>
              <b>{item.count}</b>
            </span>
            <span class="lamp-counts__label">{item.label}</span>
          </>
        );
        return <li key={item.kind}>{item.href ? <a href={item.href} aria-current={item.current ? 'true' : undefined}>{inside}</a> : <div>{inside}</div>}</li>;
      })}
    </ul>
  );
}
