import type { FormField } from '#catalog';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { FieldGroup } from '#ui/field/field.tsx';
import { inOrderOf, type Shape } from '../answer-shape.ts';
import { applyWords } from './apply-words.ts';
import { FieldInput } from './field-input.tsx';

export interface RowsInputProps {
  name: string;
  field: FormField;
  shape: Shape;
  rows: readonly Readonly<Record<string, unknown>>[];
  /** One empty row more, which the reader asked for. */
  more: boolean;
  /** Rows neither come nor go, where a button would send the whole form. */
  fixed?: boolean | undefined;
  lang: Lang;
  /** By the names of the controls: `people.0.name`; the group itself by its own. */
  errors: Readonly<Record<string, string>>;
}

/** A question that is answered in rows, such as the people who work there; rows come and go by buttons that send the form. */
export function RowsInput({ name, field, shape, rows, more, fixed, lang, errors }: RowsInputProps) {
  const t = applyWords(lang);
  const label = field.label[lang];
  const shown = more || (rows.length === 0 && field.required) ? [...rows, {}] : rows;
  return (
    <FieldGroup name={name} label={label} hint={field.hint?.[lang] ?? (field.required ? undefined : t('noRows'))} error={errors[name]} {...(field.required ? {} : { required: false })}>
      <div id={name}>
        {shown.map((row, index) => (
          <FieldGroup key={index} name={`${name}.${index}`} label={t('row', { n: index + 1 })}>
            {inOrderOf(field.fields, shape.items?.required).map(([key, inner]) => {
              const control = `${name}.${index}.${key}`;
              return <FieldInput key={key} name={control} field={inner} shape={shape.items?.properties?.[key] ?? {}} value={row[key]} lang={lang} error={errors[control]} />;
            })}
            {fixed || (field.required && shown.length === 1) ? null : <Button kind="quiet" name="remove" value={`${name}.${index}`}>{t('removeRow', { n: index + 1 })}</Button>}
          </FieldGroup>
        ))}
        {fixed ? null : <Button kind="outline" name="add" value={name}>{t(shown.length > 0 ? 'addRow' : 'firstRow', { label })}</Button>}
      </div>
    </FieldGroup>
  );
}
