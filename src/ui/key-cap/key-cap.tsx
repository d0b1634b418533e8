import type { ComponentChildren } from 'preact';

/** A key of the keyboard, as printed on it. */
export function KeyCap({ children }: { children: ComponentChildren }) {
  return <kbd class="key-cap">{children}</kbd>;
}

/** What the keys of a page do: key caps and a word each, in one line. */
export function KeyHelp({ keys }: { keys: readonly { caps: readonly string[]; label: string }[] }) {
  return (
    <ul class="key-help" data-key-help>
      {keys.map((key) => <li key={key.label}>{key.caps.map((cap) => <KeyCap key={cap}>{cap}</KeyCap>)} {key.label}</li>)}
    </ul>
  );
}
