import { itemTypes, sayCitation, sayLimit } from '#authority';
import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { LawCitation } from '#ui/law-citation/law-citation.tsx';
import { SummaryList } from '#ui/summary-list/summary-list.tsx';
import type { Implementation, Item } from '../item.ts';
import { words } from './guide-texts.ts';

/** The law on which the item rests. */
export function GuideLaw({ item, lang }: { item: Item; lang: Lang }) {
  const t = words(lang);
  return (
    <>
      {item.legalBasis.map((basis) => {
        const citation = sayCitation(basis)[lang];
        return (
          <LawCitation key={citation} title={<InLang zh={citation} />} gist={<><InLang zh={basis.gist} />{basis.verified === false ? t('notCompared') : ''}</>} />
        );
      })}
    </>
  );
}

/** What comes of it, and for how long. */
export function GuideResult({ item, lang }: { item: Item; lang: Lang }) {
  const t = words(lang);
  const { result } = item;
  const name = lang === 'en' ? (result.englishName ?? result.name) : result.name;
  return (
    <>
      <SummaryList
        rows={[
          { key: t('result'), value: result.eLicence ? t('withELicence', { result: name }) : name },
          { key: t('validity'), value: <InLang zh={result.validity} en={result.validityEnglish} /> },
        ]}
      />
      <p class="small soft">{t('codes', { type: lang === 'en' ? itemTypes[item.typeCode].name.en : item.type, code: item.code, local: item.localId, version: item.version })}</p>
    </>
  );
}

/** The limits and what may move them. */
export function GuideLimits({ item, lang }: { item: Item; lang: Lang }) {
  const t = words(lang);
  const { promisedLimit, statutoryLimit, extension, specialProcedures } = item;
  const rows = [
    ...(promisedLimit ? [{ key: t('promisedLimit'), value: sayLimit(promisedLimit)[lang] }] : []),
    { key: t('statutoryLimit'), value: statutoryLimit ? <WithBasis lang={lang} text={sayLimit(statutoryLimit)[lang]} basis={statutoryLimit.basis} /> : t('noStatutory') },
    ...(extension ? [{ key: t('extension'), value: <WithBasis lang={lang} text={sayLimit(extension)[lang]} basis={extension.approval ?? extension.basis} /> }] : []),
    ...specialProcedures.map(({ name, maxTime, basis }) => ({ key: t('notCounted'), value: <InLang zh={`${name}：${maxTime}${basis ? `，${basis}` : ''}`} /> })),
  ];
  return <SummaryList rows={rows} />;
}

/** Who answers for it, and where to turn. */
export function GuideRemedies({ item, lang, chosen }: { item: Item; lang: Lang; chosen: Implementation | undefined }) {
  const t = words(lang);
  const body = chosen ?? (item.implementations.length === 1 ? item.implementations[0] : undefined);
  const { complaint } = item;
  const rows = [
    ...(body ? [{ key: t('handler'), value: <InLang zh={body.organName} en={body.organEnglishName} /> }] : []),
    { key: t('consult'), value: complaint.window ? <>{item.consult}<InLang zh={`；${complaint.window}`} en="; service hall, “could not be done” window" /></> : item.consult },
    { key: t('reconsideration'), value: <InLang zh={item.remedies.reconsideration} en="Within 60 days of learning of it (Administrative Reconsideration Law, Art. 20)" /> },
    { key: t('litigation'), value: <InLang zh={item.remedies.litigation} en="Within 6 months of learning of it (Administrative Litigation Law, Art. 46)" /> },
  ];
  return <SummaryList rows={rows} />;
}

function WithBasis({ text, basis, lang }: { text: string; basis?: string | undefined; lang: Lang }) {
  return <>{text}{basis ? <>{lang === 'en' ? ', ' : '，'}<InLang zh={basis} /></> : null}</>;
}
