import { type FormField, isAskedFor } from '#catalog';
import { acceptedEndings } from '#platform/files/media-types.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FileInput } from '#ui/file-input/file-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { HiddenInput } from '#ui/hidden-input/hidden-input.tsx';
import { Prose } from '#ui/prose/prose.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { exemptionOf } from '../../materials.ts';
import { casePaths } from '../../paths.ts';
import { shapeOf } from '../answer-shape.ts';
import type { CasePageProps } from './case-page-props.ts';
import { casePageWords } from './case-page-words.ts';
import { FieldInput } from './field-input.tsx';
import type { Problems } from './form-problems.ts';
import { fileField, materialName } from './materials-page.tsx';
import { RowsInput } from './rows-input.tsx';

/** The fields of a form that a correction is about, and those that are wrong after it. */
export function fieldsToCorrect({ file, item }: CasePageProps['view'], problems: Problems = {}): string[] {
  const fields = item.form?.fields ?? {};
  const about = [...(file.correction?.items ?? []).map((one) => one.about ?? ''), ...Object.keys(problems).map((name) => name.split('.')[0]!)];
  return [...new Set(about)].filter((key) => Object.hasOwn(fields, key));
}

/** The materials under which something may be handed in with a correction: those asked for, or all where the notice names none. */
function materialsToCorrect({ file, item }: CasePageProps['view']) {
  const items = file.correction?.items ?? [];
  const own = item.materials.filter((material) => !exemptionOf(material));
  const named = item.materials.filter(({ key }) => items.some(({ about }) => about === key));
  return items.some(({ about }) => !about) ? [...new Set([...named, ...own])] : named;
}

/** What was asked for, each with its reason, and the form that answers it. */
export function CorrectionForm({ lang, view, csrf, typed }: CasePageProps) {
  const { file, item } = view;
  const t = casePageWords(lang);
  // The verb speaks of materials, the form of the fields in which they are handed in.
  const problems = Object.fromEntries(Object.entries(typed?.problems ?? {}).map(([name, sentence]) => [name.replace(/^materials\.(.+)$/, (_, key: string) => fileField(key)), sentence]));
  const errors = Object.fromEntries(Object.entries(problems).map(([name, sentence]) => [name, sentence[lang]]));
  const fields = fieldsToCorrect(view, problems);
  const controls = new Set([...fields, ...materialsToCorrect(view).map(({ key }) => fileField(key))]);
  const answers = { ...file.answers, ...typed?.answers };
  const summary = Object.entries(errors).map(([name, text]) => ({ text, ...(controls.has(name.startsWith('file.') ? name : name.split('.')[0]!) && { field: name }) }));
  return (
    <Section title={t('correctTitle')} note={t('correctBasis')} rule="lead" id="correction">
      <ErrorSummary title={t('errors', { n: summary.length })} errors={summary} />
      <SummaryList
        rows={(file.correction?.items ?? []).map(({ name, what, reason }, index) =>
          name ? { key: t('because', { n: index + 1, what: name[lang] }), value: <><strong>{t('problem')}</strong>{reason}<br /><strong>{t('mend')}</strong>{what}</> } : { key: t('because', { n: index + 1, what }), value: reason },
        )}
      />
      <Form action={casePaths.correction(file.no)} csrf={csrf} multipart hidden={{ shown: fields.join(' ') }}>
        {fields.filter((key) => isAskedFor(item.form!.fields[key]!, answers)).map((key) => {
          const field: FormField = item.form!.fields[key]!;
          const shape = shapeOf(item.form!, key);
          if (field.widget !== 'group') return <FieldInput key={key} name={key} field={field} shape={shape} value={answers[key]} lang={lang} error={errors[key]} />;
          const rows = Array.isArray(answers[key]) ? (answers[key] as Record<string, unknown>[]) : [];
          return <RowsInput key={key} name={key} field={field} shape={shape} rows={rows} more fixed lang={lang} errors={errors} />;
        })}
        {materialsToCorrect(view).map((material) => {
          const name = fileField(material.key);
          const kept = typed?.kept.filter((one) => one.material === material.key) ?? [];
          return (
            <div key={material.key}>
              <FileInput
                name={name}
                label={t('upload', { name: materialName(material, lang) })}
                error={errors[name]}
                accept={acceptedEndings.map((ending) => `.${ending}`).join(',')}
                multiple
                present={kept[0] && { label: t('keptFile', { name: kept.map((one) => one.name).join(lang === 'en' ? ', ' : '、') }) }}
              />
              {kept.map((one) => <HiddenInput key={one.file} name={`kept.${material.key}`} value={`${one.file} ${one.name}`} />)}
            </div>
          );
        })}
        <Prose>
          <Button wide>{t('send')}</Button>
          <p class="soft small">{t('inAnswer', { organ: lang === 'en' ? view.organ.englishName : file.organName })}</p>
        </Prose>
      </Form>
    </Section>
  );
}
