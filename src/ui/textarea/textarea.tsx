import { Field, controlAttributes, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';

export interface TextareaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  /** The language of what stands in it, where it is not that of the page. */
  valueLang?: string | undefined;
}

/** Several lines to type in. */
export function Textarea(props: TextareaProps) {
  const { value, rows = 5, maxlength, placeholder, valueLang } = props;
  return (
    <Field {...props}>
      <textarea {...controlAttributes(props)} class="field__control" rows={rows} {...given({ maxLength: maxlength, placeholder, lang: valueLang })}>{value}</textarea>
    </Field>
  );
}
