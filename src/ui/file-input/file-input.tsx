import type { ComponentChildren } from 'preact';
import { Field, controlAttributes, type FieldProps } from '../field/field.tsx';
import { given } from '../given.ts';

export interface FileInputProps extends FieldProps {
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** The file that is there already, which stays unless another is chosen. */
  present?: { label: string; href?: string | undefined } | undefined;
  /** Files that were handed in before and stay, each with the button that takes it out. */
  files?: readonly { label: string; act?: ComponentChildren }[] | undefined;
}

/** A file to hand in; its form must be `multipart`. */
export function FileInput(props: FileInputProps) {
  const { accept, multiple, present, files = [] } = props;
  return (
    <Field {...props}>
      {present ? <p class="file-input__present">{present.href ? <a href={present.href}>{present.label}</a> : present.label}</p> : null}
      {files.map(({ label, act }) => <p key={label} class="file-input__present">{label} {act}</p>)}
      <input {...controlAttributes(props)} class="field__control file-input__control" type="file" multiple={multiple === true} {...given({ accept })} />
    </Field>
  );
}
