import { Field, controlAttributes, type FieldProps } from '../field/field.tsx';
import { useWords } from '../words.ts';

export interface Choice { value: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }

export interface SelectProps extends FieldProps {
  options: readonly Choice[];
  value?: string | undefined;
  /** The line that stands for no answer; `false` leaves it out. */
  empty?: string | false | undefined;
  width?: 'short' | 'medium' | 'full' | undefined;
}

/** One of many answers; up to seven are better asked with radios. */
export function Select(props: SelectProps) {
  const word = useWords();
  const { options, value, empty, width = 'medium' } = props;
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class={`field__control field__control--${width}`}>
        {empty === false ? null : <option value="" selected={!value}>{empty ?? word('choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value} disabled={option.disabled === true}>{option.label}</option>
        ))}
      </select>
    </Field>
  );
}
