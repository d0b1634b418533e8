import { FieldGroup, type FieldProps } from '../field/field.tsx';
import type { Choice } from '../select/select.tsx';

export interface RadiosProps extends FieldProps {
  options: readonly Choice[];
  value?: string | undefined;
  /** Side by side, for two or three short answers. */
  row?: boolean | undefined;
}

/** One of a few answers, all in sight. */
export function Radios(props: RadiosProps) {
  const { name, options, value, row } = props;
  const id = props.id ?? name;
  return (
    <FieldGroup {...props}>
      <div class={row ? 'choices choices--row' : 'choices'}>
        {options.map((option, index) => (
          <label class="choice" key={option.value}>
            <input type="radio" id={index === 0 ? id : `${id}-${index + 1}`} name={name} value={option.value}
              checked={option.value === value} disabled={option.disabled === true} />
            <span>{option.label}{option.hint ? <span class="choice__hint">{option.hint}</span> : null}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
