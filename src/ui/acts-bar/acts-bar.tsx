import type { ComponentChildren } from 'preact';
import { KeyCap } from '../key-cap/key-cap.tsx';
import { given } from '../given.ts';
import { useWords } from '../words.ts';

export interface BarAct {
  /** The key that does it: '1', '2'. */
  key?: string | undefined;
  label: string;
  /** The article that gives the power. */
  article?: string | undefined;
  /** Why it cannot be done now; the act is then dashed and does nothing. */
  reason?: string | undefined;
  /** The one filled act of the page. */
  primary?: boolean | undefined;
  /** At the far end: acts about the work rather than on the matter. */
  apart?: boolean | undefined;
  /** Done at once by sending this form. */
  form?: { action: string; csrf?: string | undefined; requestKey?: string | undefined; hidden?: Readonly<Record<string, string>> | undefined } | undefined;
  /** Done on another page. */
  href?: string | undefined;
  /** Done in a panel above the bar: a form with its fields. */
  panel?: ComponentChildren;
  /** `true` when the panel is to be open, because what was sent has errors. */
  open?: boolean | undefined;
}

const face = (act: BarAct) => <>{act.key ? <KeyCap>{act.key}</KeyCap> : null}<span>{act.label}</span></>;

function ActForm({ act, form }: { act: BarAct; form: NonNullable<BarAct['form']> }) {
  const { action, csrf, requestKey, hidden = {} } = form;
  return (
    <form method="post" action={action}>
      {csrf === undefined ? null : <input type="hidden" name="csrf" value={csrf} />}
      {requestKey === undefined ? null : <input type="hidden" name="requestKey" value={requestKey} />}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button class={act.primary ? 'act act--primary' : 'act'} type="submit" data-key={act.key}>{face(act)}</button>
    </form>
  );
}

function Act({ act }: { act: BarAct }) {
  const word = useWords();
  const classes = act.primary ? 'act act--primary' : 'act';
  if (act.reason !== undefined) return <span class="act act--off"><span class="unseen">{word('notAvailable')} </span>{face(act)}</span>;
  if (act.panel) {
    return (
      <details class="act-panel" name="act" open={act.open === true}>
        <summary class={classes} data-key={act.key}>{face(act)}</summary>
        <div class="act-panel__body">{act.panel}</div>
      </details>
    );
  }
  if (act.form) return <ActForm act={act} form={act.form} />;
  return <a class={classes} href={act.href ?? ''} data-key={act.key}>{face(act)}</a>;
}

/** What may be done, in the order of the law, each with its key and its article; an act that may not says why. */
export function ActsBar({ acts, label, id }: { acts: readonly BarAct[]; label?: string | undefined; id?: string | undefined }) {
  const word = useWords();
  return (
    <section class="acts-bar" {...given({ id })} aria-label={label ?? word('acts')}>
      <ul>
        {acts.map((act) => (
          <li key={act.label} class={act.apart ? 'acts-bar__item acts-bar__apart' : 'acts-bar__item'}>
            <Act act={act} />
            {act.reason !== undefined ? <p class="acts-bar__reason">{act.reason}</p> : null}
            {act.reason === undefined && act.article ? <p class="acts-bar__article">{act.article}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
