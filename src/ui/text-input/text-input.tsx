import { Field, controlAttributes, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';

export interface TextInputProps extends FieldProps {
  value?: string | number | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'number' | 'search' | 'time' | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | undefined;
  autocomplete?: string | undefined;
  /** A unit shown at the end of the field, such as square metres. */
  unit?: string | undefined;
  width?: 'short' | 'medium' | 'full' | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  readonly?: boolean | undefined;
}

/** One line to type in; what was typed stays typed when it is wrong. */
export function TextInput(props: TextInputProps) {
  const { value, type = 'text', inputmode, autocomplete, unit, width = 'full', maxlength, placeholder, readonly } = props;
  const unitId = `${props.id ?? props.name}-unit`;
  const attributes = controlAttributes(props);
  const described = [attributes['aria-describedby'], unit && unitId].filter(Boolean).join(' ') || undefined;
  const input = (
    <input {...attributes} class={`field__control field__control--${width}`} type={type}
      {...given({ value, inputMode: inputmode, autocomplete, maxLength: maxlength, placeholder, readOnly: readonly })} aria-describedby={described} />
  );
  return (
    <Field {...props}>
      {unit === undefined ? input : (
        <span class={`field__with-unit field__with-unit--${width}`}>{input}<span class="field__unit" id={unitId}>{unit}</span></span>
      )}
    </Field>
  );
}
