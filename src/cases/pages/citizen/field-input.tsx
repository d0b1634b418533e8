import type { FormField } from '#catalog';
import type { Lang } from '#platform/i18n.ts';
import { Checkbox, Checkboxes } from '#ui/checkboxes/checkboxes.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { Radios } from '#ui/radios/radios.tsx';
import { Select } from '#ui/select/select.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { inOrderOf, type Shape } from '../answer-shape.ts';
import { applyWords } from './apply-words.ts';

export interface FieldInputProps {
  name: string;
  field: FormField;
  shape: Shape;
  value: unknown;
  lang: Lang;
  error?: string | undefined;
  /** Where a prefilled answer that is being changed came from. */
  source?: string | undefined;
}

const longest = 10_000;

/** One question of a form as the control that asks it; a group of rows is drawn by RowsInput. */
export function FieldInput({ name, field, shape, value, lang, error, source }: FieldInputProps) {
  const common = { name, label: field.label[lang], hint: field.hint?.[lang], error, source, ...(field.required ? {} : { required: false }) };
  const options = inOrderOf(field.options, shape.enum ?? shape.items?.enum).map(([key, label]) => ({ value: key, label: label[lang] }));
  const text = textOf(value);
  const t = applyWords(lang);
  switch (field.widget) {
    case 'textarea':
      return <Textarea {...common} value={text} maxlength={shape.maxLength ?? longest} />;
    case 'number':
      return <TextInput {...common} value={text} width="short" inputmode={shape.type === 'integer' ? 'numeric' : 'decimal'} unit={field.unit?.[lang]} autocomplete="off" />;
    case 'date':
      return <DateInput {...common} value={text} />;
    case 'radios':
      return <Radios {...common} options={options} value={text} />;
    case 'select':
      return <Select {...common} options={options} value={text} />;
    case 'checkboxes':
      return <Checkboxes {...common} options={options} values={Array.isArray(value) ? value.map(String) : []} />;
    case 'yesNo':
      return <Radios {...common} row options={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }]} value={yesNoOf(value)} />;
    case 'confirm':
      return <Checkbox name={name} label={field.label[lang]} hint={common.hint} error={error} checked={value === true} />;
    default:
      return <TextInput {...common} value={text} maxlength={shape.maxLength} unit={field.unit?.[lang]} {...typing(shape)} />;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function yesNoOf(value: unknown): string | undefined {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined;
}

function typing({ pattern, format }: Shape) {
  if (pattern?.startsWith('^1[3-9]')) return { type: 'tel', inputmode: 'tel', width: 'medium' } as const;
  return format ? ({ width: 'medium', autocomplete: 'off' } as const) : {};
}
