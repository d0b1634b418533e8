import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  /** What will stand here. */
  title: string;
  /** How it gets here. */
  text?: ComponentChildren;
  /** A link or button to begin with. */
  act?: ComponentChildren;
}

/** A place where nothing stands yet: what will, and how it gets here. */
export function EmptyState({ title, text, act }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state__title">{title}</p>
      {text ? <p class="empty-state__text">{text}</p> : null}
      {act ? <div class="empty-state__act">{act}</div> : null}
    </div>
  );
}
