import { type Answers, type FormStep, isAskedFor, type ItemForm } from '#catalog';
import { Button, ButtonRow } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { KnownAnswer } from '#ui/known-answer/known-answer.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { casePaths } from '../../paths.ts';
import { inWords } from '../answer-rows.ts';
import { shapeOf } from '../answer-shape.ts';
import { ApplyFrame, type DraftPageProps, nameOf } from './apply-frame.tsx';
import { applyWords } from './apply-words.ts';
import { FieldInput } from './field-input.tsx';
import type { Filler } from './known-answers.ts';
import type { Problems } from './form-problems.ts';
import { RowsInput } from './rows-input.tsx';

export interface StepPageProps extends DraftPageProps {
  form: ItemForm;
  step: FormStep;
  answers: Answers;
  known: Answers;
  filler: Filler;
  problems?: Problems | undefined;
  /** The known answer that the reader wants to change, the group that gets a row more, and where the page was come to from. */
  view: { change?: string | undefined; add?: string | undefined; asked?: string | undefined; from?: string | undefined };
}

/** One page of the form: what is known as text with its source, the rest as questions, saved as the reader goes on. */
export function StepPage(props: StepPageProps) {
  const { lang, item, draft, csrf, form, step, answers, problems = {}, view } = props;
  const t = applyWords(lang);
  const at = form.steps.indexOf(step);
  const back = view.from === 'check' ? casePaths.draft(draft.id, 'check') : at > 0 ? casePaths.draft(draft.id, form.steps[at - 1]!.key) : casePaths.mine();
  const asked = step.fields.filter((key) => form.fields[key] && isAskedFor(form.fields[key], answers));
  const typed = asked.filter((key) => !isShownAsKnown(key, props));
  const errors = Object.fromEntries(Object.entries(problems).map(([name, sentence]) => [name, sentence[lang]]));
  const hidden = { shown: typed.join(' '), ...(view.from && { from: view.from }) };
  return (
    <ApplyFrame {...props} stage="fill" page={at + 1} title={step.title[lang]} sub={[nameOf(item, lang), step.hint?.[lang]].filter(Boolean).join(lang === 'en' ? '. ' : '。')} backHref={back} errors={Object.entries(errors).map(([field, text]) => ({ field, text }))}>
      {view.asked ? <Notice live><p>{t('asked')}</p></Notice> : null}
      <Form action={casePaths.draft(draft.id, step.key)} csrf={csrf} hidden={hidden}>
        {/* The key Enter presses the first button of a form: it goes on, not a row away. */}
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true">{t('save')}</button>
        {asked.map((key) => <Question key={key} name={key} props={props} errors={errors} />)}
        <Button wide>{t('save')}</Button>
        <ButtonRow centred><Button kind="quiet" name="later" value="yes">{t('later')}</Button></ButtonRow>
      </Form>
    </ApplyFrame>
  );
}

function Question({ name, props, errors }: { name: string; props: StepPageProps; errors: Readonly<Record<string, string>> }) {
  const { lang, draft, form, step, answers, view, filler } = props;
  const field = form.fields[name]!;
  const t = applyWords(lang);
  const property = shapeOf(form, name);
  const source = field.autofill?.startsWith('organisation') ? t('fromOrganisation', { name: filler.applicant.name }) : t('fromPerson');
  if (isShownAsKnown(name, props)) {
    const from = view.from ? `&from=${view.from}` : '';
    const change = field.locked ? undefined : { href: `${casePaths.draft(draft.id, step.key)}?change=${name}${from}#${name}`, label: t('change') };
    return <KnownAnswer label={field.label[lang]} answer={inWords(field, answers[name], lang, property)} source={source} change={change} />;
  }
  if (field.widget === 'group') {
    const rows = Array.isArray(answers[name]) ? (answers[name] as Record<string, unknown>[]) : [];
    return <RowsInput name={name} field={field} shape={property} rows={rows} more={view.add === name} lang={lang} errors={errors} />;
  }
  return <FieldInput name={name} field={field} shape={property} value={answers[name]} lang={lang} error={errors[name]} source={view.change === name ? source : undefined} />;
}

// What a register holds is shown as it is; what was only filled in for the reader becomes a field once she changes it.
function isShownAsKnown(key: string, { form, known, answers, view, problems = {} }: StepPageProps): boolean {
  if (known[key] === undefined || known[key] !== answers[key]) return false;
  if (form.fields[key]?.locked) return true;
  return view.change !== key && !(key in problems);
}
