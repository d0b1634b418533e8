import type { ComponentChildren } from 'preact';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

export interface NoticeProps {
  kind?: NoticeKind | undefined;
  title?: string | undefined;
  children?: ComponentChildren;
  /** `true` when it is news of what the reader just did, so that it is read out. */
  live?: boolean | undefined;
  /** `true` when the reader is to start here, so that the focus is put on it. */
  first?: boolean | undefined;
}

const marks: Record<NoticeKind, string> = {
  info: 'M10 9v6M10 5.2v1.6',
  success: 'm5.5 10.5 3 3 6-7',
  warning: 'M10 5v6M10 13.2v1.6',
  error: 'm6.2 6.2 7.6 7.6m0-7.6-7.6 7.6',
};

/** Something the reader must know before going on, or what has just been done. */
export function Notice({ kind = 'info', title, children, live, first }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} {...(live ? { role: kind === 'error' ? 'alert' : 'status' } : {})} {...(first ? { tabIndex: -1, 'data-focus-first': 'true' } : {})}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle class="notice__ground" cx="10" cy="10" r="10" /><path class="notice__mark" d={marks[kind]} fill="none" stroke-width="2" stroke-linecap="round" />
      </svg>
      <div>{title ? <p class="notice__title">{title}</p> : null}{children}</div>
    </div>
  );
}
