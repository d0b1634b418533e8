import { Field, controlAttributes, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';

export interface FileInputProps extends FieldProps {
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** The file that is there already, which stays unless another is chosen. */
  present?: { label: string; href?: string | undefined } | undefined;
}

/** A file to hand in; its form must be `multipart`. */
export function FileInput(props: FileInputProps) {
  const { accept, multiple, present } = props;
  return (
    <Field {...props}>
      {present ? <p class="file-input__present">{present.href ? <a href={present.href}>{present.label}</a> : present.label}</p> : null}
      <input {...controlAttributes(props)} class="field__control file-input__control" type="file" multiple={multiple === true} {...given({ accept })} />
    </Field>
  );
}
