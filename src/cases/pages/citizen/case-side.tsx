import { itemPath } from '#catalog';
import { flowPaths } from '#flow';
import { Button } from '#ui/button/button.tsx';
import { Details } from '#ui/details/details.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkList, type LinkListProps } from '#ui/link-list/link-list.tsx';
import { Section } from '#ui/section/section.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { exemptionOf } from '../../materials.ts';
import { paperNames } from '../../papers.ts';
import { casePaths } from '../../paths.ts';
import { answerRows } from '../answer-rows.ts';
import type { CasePageProps } from './case-page-props.ts';
import { casePageWords } from './case-page-words.ts';
import { materialName } from './materials-page.tsx';

/** Beside the story: what was handed in and filled in, the documents given, whom to ask, and withdrawing. */
export function CaseSide({ lang, view, csrf, requestKey }: CasePageProps) {
  const { file, item, files, timeline, acts } = view;
  const t = casePageWords(lang);
  const papers = [...new Set(timeline.map(({ paper }) => paper).filter((paper) => paper !== undefined))];
  const own = item.materials.flatMap((material): LinkListProps['items'] => {
    const label = materialName(material, lang);
    const exempt = exemptionOf(material);
    const handedIn = files.filter((one) => one.material === material.key);
    if (handedIn.length === 0) return exempt ? [{ label, end: material.form || material.source === 'platform' ? t('filled') : t('fetched'), tone: 'jade' as const }] : [];
    return handedIn.map((one, index) => ({
      label: handedIn.length > 1 ? `${label} ${index + 1}` : label,
      href: casePaths.file(file.no, one.file),
      end: t(one.round > 1 ? 'uploadedAgain' : 'uploaded'),
    }));
  });
  const log = file.closedAt ? [{ label: t('log'), href: casePaths.log(file.no), end: <a href={flowPaths.checkLog()}>{t('checkLog')}<span class="unseen"> {t('log')}</span></a> }] : [];
  const withdraw = acts.find(({ act }) => act === 'withdraw');
  return (
    <>
      <Section title={t('yourPapers')} rule="line" level={3}>
        <LinkList items={own} />
        <Details summary={t('answersTitle')}>
          <SummaryList bare rows={answerRows(item, file.answers, lang)} />
        </Details>
      </Section>
      <Section title={t('papers')} rule="line" level={3}>
        <LinkList items={[...papers.map((paper) => ({ label: paperNames[paper][lang], href: casePaths.paperPdf(file.no, paper), end: <a href={casePaths.paper(file.no, paper)} download>{t('asText')}<span class="unseen"> {paperNames[paper][lang]}</span></a> })), ...log]} />
      </Section>
      <Section title={t('questions')} rule="line" level={3}>
        <LinkList
          items={[
            { label: t('ask'), end: <Phone text={item.consult} /> },
            { label: t('complaint'), end: <Phone text={item.complaint.hotline} /> },
            { label: t('guide'), href: itemPath(item.code, file.division) },
          ]}
        />
        {withdraw?.possible ? (
          <Details summary={t('withdraw')} id="withdraw">
            <Form action={casePaths.withdrawal(file.no)} csrf={csrf} requestKey={requestKey}>
              <p>{t('withdrawText')}</p>
              <Textarea name="reason" label={t('reason')} required={false} rows={3} maxlength={500} />
              <Button kind="outline">{t('withdrawNow')}</Button>
            </Form>
          </Details>
        ) : null}
      </Section>
    </>
  );
}

// A number that can be called is called from a telephone by a touch.
function Phone({ text }: { text: string }) {
  return /^[\d-]{5,15}$/.test(text) ? <a href={`tel:${text}`}>{text}</a> : <>{text}</>;
}
