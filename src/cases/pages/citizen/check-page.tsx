import type { Answers, Item, ItemForm } from '#catalog';
import type { Applicant } from '#identity';
import type { Lang } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button-link/button-link.tsx';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Prose } from '#ui/prose/prose.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { exemptionOf, isRequired } from '../../materials.ts';
import { casePaths } from '../../paths.ts';
import { answerRows } from '../answer-rows.ts';
import { ApplyFrame, type DraftPageProps, nameOf, type Stage } from './apply-frame.tsx';
import { applyWords, listOf } from './apply-words.ts';
import type { Problems } from './form-problems.ts';
import { fileField, materialName } from './materials-page.tsx';

export interface CheckPageProps extends DraftPageProps {
  form: ItemForm;
  applicant: Applicant;
  organName: string;
  answers: Answers;
  requestKey: string;
  problems: Problems;
}

/** Everything that will be sent, each part with the way to change it, and the act of sending it. */
export function CheckPage(props: CheckPageProps) {
  const { lang, item, draft, form, applicant, organName, answers, csrf, requestKey, problems } = props;
  const t = applyWords(lang);
  const missing = Object.entries(problems);
  const [first] = missing;
  const ofPapers = missing.filter(([field]) => field.startsWith('materials.'));
  const unfinished: Stage[] = [...(ofPapers.length < missing.length ? ['fill' as const] : []), ...(ofPapers.length > 0 ? ['materials' as const] : [])];
  return (
    <ApplyFrame {...props} stage="check" title={t('checkTitle')} unfinished={unfinished} backHref={casePaths.draft(draft.id, 'materials')}>
      {missing.length > 0 ? (
        <Notice kind="warning" title={t('incomplete', { n: missing.length })}>
          <ul>{missing.map(([field, sentence]) => <li key={field}><a href={placeOf(field, props)}>{sentence[lang]}</a></li>)}</ul>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          { key: t('item'), value: nameOf(item, lang) },
          { key: t('applicant'), value: applicant.name, action: { label: t('change'), href: `${casePaths.apply(item.code)}?division=${draft.division}` } },
          { key: t('organ'), value: organName },
        ]}
      />
      {form.steps.map((step) => {
        const rows = answerRows(item, answers, lang, step.fields);
        const link = { label: t('changeStep'), href: `${casePaths.draft(draft.id, step.key)}?from=check` };
        return (
          <Section key={step.key} title={step.title[lang]} link={link}>
            {rows.length === 0 ? <p class="soft">{t('notAnswered')}</p> : <SummaryList rows={rows.map(({ field, key, value }) => ({ key, value, action: changeOf(field, step.key, props) }))} />}
          </Section>
        );
      })}
      {item.materials.length > 0 ? (
        <Section title={t('materials')} link={{ label: t('changeStep'), href: casePaths.draft(draft.id, 'materials') }}>
          <SummaryList rows={item.materials.map((material) => ({ key: materialName(material, lang), value: handedIn(material, props) }))} />
        </Section>
      ) : null}
      <Section title={t('submit')}>
        <Form action={casePaths.draft(draft.id, 'check')} csrf={csrf} requestKey={requestKey}>
          <Prose>
            <p>{t('pledge')}{lang === 'en' ? ' ' : ''}<span class="soft">{t('pledgeLaw')}</span></p>
            {first ? <p><strong>{t('finishFirst', { n: missing.length })}</strong></p> : null}
            {first ? <ButtonLink href={placeOf(first[0], props)} wide>{t('goToFirst')}</ButtonLink> : null}
            <Button kind={first ? 'outline' : 'filled'} wide>{t('submitNow')}</Button>
            <p class="soft small">{t('afterwards')}</p>
          </Prose>
        </Form>
      </Section>
    </ApplyFrame>
  );
}

function changeOf(field: string, step: string, { lang, form, draft }: CheckPageProps) {
  if (form.fields[field]?.locked) return undefined;
  return { label: applyWords(lang)('change'), href: `${casePaths.draft(draft.id, step)}?from=check&change=${field}#${field}` };
}

/** Where a thing that is missing is put right. */
function placeOf(name: string, { form, draft }: CheckPageProps): string {
  const [first = '', key = ''] = name.split('.');
  if (first === 'materials') return `${casePaths.draft(draft.id, 'materials')}#${fileField(key)}`;
  const step = form.steps.find(({ fields }) => fields.includes(first)) ?? form.steps[0]!;
  return `${casePaths.draft(draft.id, step.key)}?from=check&change=${first}#${name}`;
}

function handedIn(material: Item['materials'][number], { lang, draft, answers, applicant }: CheckPageProps & { lang: Lang }): string {
  const t = applyWords(lang);
  const exempt = exemptionOf(material);
  if (exempt) return exempt[lang];
  const files = draft.files.filter((file) => file.material === material.key);
  return files.length > 0 ? listOf(files.map(({ name }) => name), lang) : t(material.requiredIf && !isRequired(material, { answers, applicant }) ? 'noneNeeded' : 'none');
}
