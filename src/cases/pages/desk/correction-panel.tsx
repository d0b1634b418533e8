import type { Item } from '#catalog';
import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { Select } from '#ui/select/select.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { exemptionOf } from '../../materials.ts';
import { actWords } from './act-words.ts';
import type { FieldsProps } from './panel-props.ts';

const rowsAtFirst = 3;
const mostRows = 20;

/** The one notice of what is to be corrected: of which material or answer, what is wrong, how to mend it. */
export function CorrectionPanel({ view, lang, value, error, id }: FieldsProps) {
  const t = actWords(lang);
  const options = thingsToCorrect(view.item, lang);
  const used = Array.from({ length: mostRows }, (_, row) => row).filter((row) => ['about', 'why', 'what'].some((name) => value(`${name}${row}`)));
  const rows = Math.min(mostRows, Math.max(rowsAtFirst, (used.at(-1) ?? -1) + 1 + (value('more') ? 2 : 0)));
  return (
    <>
      <p>{t('askText')}</p>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="field-group" key={row}>
          <legend>{t('item', { n: row + 1 })}</legend>
          <Select name={`about${row}`} id={id(`items.${row}.about`)} label={t('about')} options={options} value={value(`about${row}`)} error={error(`items.${row}.about`) ?? (row === 0 ? error('items') : undefined)} required={row === 0} width="full" />
          <TextInput name={`why${row}`} id={id(`items.${row}.reason`)} label={t('why')} value={value(`why${row}`)} error={error(`items.${row}.reason`)} maxlength={300} width="full" required={row === 0} />
          <TextInput name={`what${row}`} id={id(`items.${row}.what`)} label={t('what')} value={value(`what${row}`)} error={error(`items.${row}.what`)} maxlength={300} width="full" required={row === 0} />
        </fieldset>
      ))}
      {rows < mostRows ? <p><Button kind="outline" name="more" value="yes">{t('more')}</Button></p> : null}
    </>
  );
}

// The materials that are handed in, then the answers of the form, page by page.
function thingsToCorrect(item: Item, lang: Lang): { value: string; label: string }[] {
  const t = actWords(lang);
  const materials = item.materials.filter((material) => !exemptionOf(material));
  const { steps = [], fields = {} } = item.form ?? {};
  return [
    ...materials.map(({ key, name, englishName }) => ({ value: key, label: t('aboutMaterial', { name: lang === 'en' ? (englishName ?? name) : name }) })),
    ...steps.flatMap((step) => step.fields.flatMap((key) => (fields[key] ? [{ value: key, label: t('aboutField', { name: fields[key].label[lang] }) }] : []))),
  ];
}
