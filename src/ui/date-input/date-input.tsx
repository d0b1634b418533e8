import { Field, controlAttributes, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';

export interface DateInputProps extends FieldProps {
  /** 'YYYY-MM-DD', or whatever was typed if it was no day. */
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  autocomplete?: string | undefined;
}

/** A day; browsers without a calendar of their own show a line for YYYY-MM-DD. */
export function DateInput(props: DateInputProps) {
  const { value, min, max, autocomplete } = props;
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} class="field__control field__control--short" type="date"
        {...given({ value, min, max, autocomplete })} />
    </Field>
  );
}
