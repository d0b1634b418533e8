import type { ComponentChildren } from 'preact';
import { given } from '../given.ts';

export interface FormProps {
  action: string;
  method?: 'get' | 'post' | undefined;
  /** Sent as `csrf`. */
  csrf?: string | undefined;
  /** Sent as `requestKey`, so that a form sent twice is one act. */
  requestKey?: string | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
  /** For forms with files. */
  multipart?: boolean | undefined;
  /** Names the form to a screen reader when a page has several. */
  label?: string | undefined;
  id?: string | undefined;
  /** Fields side by side, for filters and the desk. */
  inline?: boolean | undefined;
  children: ComponentChildren;
}

/** A form that the server checks: the browser's own bubbles are off, so that errors are said once, in our words. */
export function Form(props: FormProps) {
  const { action, method = 'post', csrf, requestKey, hidden = {}, multipart, label, id, inline, children } = props;
  return (
    <form class={inline ? 'form form--inline' : 'form'} action={action} method={method} aria-label={label} noValidate
      {...given({ id, encType: multipart ? 'multipart/form-data' : undefined })}>
      {csrf === undefined ? null : <input type="hidden" name="csrf" value={csrf} />}
      {requestKey === undefined ? null : <input type="hidden" name="requestKey" value={requestKey} />}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  );
}
