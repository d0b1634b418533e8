import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

/** What every field of a form has in common; all texts are already spoken. */
export interface FieldProps {
  name: string;
  label: string;
  /** Defaults to the name; the error summary links to it. */
  id?: string | undefined;
  hint?: string | undefined;
  /** Where a prefilled answer comes from. */
  source?: string | undefined;
  error?: string | undefined;
  /** `true` marks the field as required, `false` as optional; left out, nothing is said. */
  required?: boolean | undefined;
  /** `true` hides the label from sight, for a field alone in a row of a table. */
  labelUnseen?: boolean | undefined;
}

export interface ControlAttributes {
  id: string;
  name: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}

/** The attributes that tie a control to its label, hint, source and error. */
export function controlAttributes({ id: given, name, hint, source, error, required }: FieldProps): ControlAttributes {
  const id = given ?? name;
  const described = [hint && `${id}-hint`, source && `${id}-source`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, name, ...(required ? { required } : {}), ...(described ? { 'aria-describedby': described } : {}), ...(error ? { 'aria-invalid': 'true' } : {}) };
}

function Mark({ required }: { required?: boolean | undefined }) {
  const word = useWords();
  if (required === undefined) return null;
  return <span class="field__mark"> {word(required ? 'required' : 'optional')}</span>;
}

function Notes({ id, hint, source, error }: { id: string } & Pick<FieldProps, 'hint' | 'source' | 'error'>) {
  const word = useWords();
  return (
    <>
      {hint ? <p class="field__hint" id={`${id}-hint`}>{hint}</p> : null}
      {source ? <p class="field__source" id={`${id}-source`}>{source}</p> : null}
      {error ? <p class="field__error" id={`${id}-error`}><span>{word('error')}</span>{error}</p> : null}
    </>
  );
}

const frame = (error?: string) => (error ? 'field field--error' : 'field');

/** A field of one control: label, hint, source, error, then the control. */
export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const id = props.id ?? props.name;
  return (
    <div class={frame(props.error)}>
      <label class={props.labelUnseen ? 'unseen' : 'field__label'} for={id}>{props.label}<Mark required={props.required} /></label>
      <Notes {...props} id={id} />
      {children}
    </div>
  );
}

/** A field of several controls under one question. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  const id = props.id ?? props.name;
  return (
    <fieldset class={frame(props.error)} aria-describedby={controlAttributes(props)['aria-describedby']}>
      <legend class={props.labelUnseen ? 'unseen' : 'field__label'}>{props.label}<Mark required={props.required} /></legend>
      <Notes {...props} id={id} />
      {children}
    </fieldset>
  );
}
