import type { ComponentChildren } from 'preact';
import { given } from '../given.ts';

/** At most one filled act a page; all acts are indigo, because vermilion is the seal and the error. */
export type ButtonKind = 'filled' | 'outline' | 'quiet';

export interface ButtonProps {
  children: ComponentChildren;
  kind?: ButtonKind | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Full width of its column. */
  wide?: boolean | undefined;
  /** The key that presses it at the desk. */
  dataKey?: string | undefined;
  /** Sends the form elsewhere than its own action. */
  formaction?: string | undefined;
  label?: string | undefined;
}

/** The classes of a button, for anything that acts like one. */
export function buttonClass(kind: ButtonKind = 'filled', wide?: boolean): string {
  return `button button--${kind}${wide ? ' button--wide' : ''}`;
}

/** A button that sends its form. */
export function Button({ children, kind, type = 'submit', name, value, wide, dataKey, formaction, label }: ButtonProps) {
  return (
    <button class={buttonClass(kind, wide)} type={type} {...given({ name, value, formAction: formaction })} data-key={dataKey} aria-label={label}>
      {children}
    </button>
  );
}

/** Buttons side by side; the first comes first. */
export function ButtonRow({ children, centred }: { children: ComponentChildren; centred?: boolean | undefined }) {
  return <div class={centred ? 'button-row button-row--centred' : 'button-row'}>{children}</div>;
}
