import { FieldGroup, type FieldProps } from '../field/field.tsx';
import type { Choice } from '../select/select.tsx';
import { useWords } from '../words.ts';

export interface CheckboxesProps extends FieldProps {
  options: readonly Choice[];
  values?: readonly string[] | undefined;
  row?: boolean | undefined;
}

/** Any number of answers to one question. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, options, values = [], row } = props;
  const id = props.id ?? name;
  return (
    <FieldGroup {...props}>
      <div class={row ? 'choices choices--row' : 'choices'}>
        {options.map((option, index) => (
          <label class="choice" key={option.value}>
            <input type="checkbox" id={index === 0 ? id : `${id}-${index + 1}`} name={name} value={option.value}
              checked={values.includes(option.value)} disabled={option.disabled === true} />
            <span>{option.label}{option.hint ? <span class="choice__hint">{option.hint}</span> : null}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps extends Pick<FieldProps, 'name' | 'id' | 'label' | 'hint' | 'error'> {
  value?: string | undefined;
  checked?: boolean | undefined;
}

/** One box to tick: a promise, a consent. */
export function Checkbox({ name, id = name, label, hint, error, value = 'yes', checked }: CheckboxProps) {
  const word = useWords();
  return (
    <div class={error ? 'field field--error' : 'field'}>
      {error ? <p class="field__error" id={`${id}-error`}><span>{word('error')}</span>{error}</p> : null}
      <div class="choices">
        <label class="choice">
          <input type="checkbox" id={id} name={name} value={value} checked={checked === true}
            aria-describedby={error ? `${id}-error` : undefined} aria-invalid={error ? 'true' : undefined} />
          <span>{label}{hint ? <span class="choice__hint">{hint}</span> : null}</span>
        </label>
      </div>
    </div>
  );
}
