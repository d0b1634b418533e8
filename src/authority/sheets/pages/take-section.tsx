import { Invalid } from '#platform/errors.ts';
import { Button } from '#ui/button/button.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { Section } from '#ui/section/section.tsx';
import { Select } from '#ui/select/select.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { sheetPaths } from '../paths.ts';
import { sheetWords } from '../sheet-words.ts';
import type { SheetPageProps } from './sheet-page-props.ts';

/** Takes the good rows, with the causes that the proposals state, or none. */
export function TakeSection({ lang, sheet, today, causes, typed, problem, csrf, requestKey }: SheetPageProps) {
  const t = sheetWords(lang);
  const { added = 0, changed = 0 } = sheet.report ?? {};
  const n = added + changed;
  if (!['checked', 'refused'].includes(sheet.state) || sheet.kind === 'directory') return null;
  const errorOf = (field: string) => (problem instanceof Invalid ? problem.fields[field]?.[lang] : undefined);
  const bearing = (change: 'add' | 'change') => Object.entries(causes).filter(([, cause]) => cause.bears.includes(change)).map(([value, cause]) => ({ value, label: cause.name[lang] }));
  const decline = (
    <Form action={sheetPaths.refusal(sheet.id)} csrf={csrf} requestKey={`${requestKey}-none`} label={t('decline')}>
      <Button kind="quiet">{t('decline')}</Button>
    </Form>
  );
  if (n === 0) return <Section title={t('takeTitle')} rule="line"><p>{t('nothingToTake')}</p>{decline}</Section>;
  return (
    <Section title={t('takeTitle')} rule="lead">
      <p>{t('takeSub', { n })}</p>
      <Form action={sheetPaths.taking(sheet.id)} csrf={csrf} requestKey={requestKey} label={t('takeTitle')}>
        {added > 0 ? <Select name="addCause" label={t('addCause', { n: added })} options={bearing('add')} value={typed['addCause']} error={errorOf('addCause')} required /> : null}
        {changed > 0 ? <Select name="changeCause" label={t('changeCause', { n: changed })} options={bearing('change')} value={typed['changeCause']} error={errorOf('changeCause')} required /> : null}
        <Textarea name="cause" label={t('cause')} rows={3} maxlength={2_000} value={typed['cause']} error={errorOf('cause')} required />
        <DateInput name="causeArose" label={t('causeArose')} max={today} value={typed['causeArose']} error={errorOf('causeArose')} required />
        <Button>{t('take', { n })}</Button>
      </Form>
      {decline}
    </Section>
  );
}
