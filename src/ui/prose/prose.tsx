import type { ComponentChildren } from 'preact';

/** Running text with its paragraphs, headings and lists at a measure of forty characters. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>;
}
