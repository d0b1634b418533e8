import { formatDay } from '#platform/calendar/day.ts';
import type { Lang } from '#platform/i18n.ts';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { bodyNatures, handlingForms, levels, powerSources } from '../codes.ts';
import { sayLimit } from '../limit-words.ts';
import { powerPath, powersPath } from '../paths.ts';
import type { PowerVersion } from '../power.ts';
import { words } from './power-texts.ts';

/** What an entry is: code, body, level, source, topic, channels, limits, version. */
export function entryRows({ code, basicCode, version, inForceFrom, entry }: PowerVersion, lang: Lang) {
  const t = words(lang);
  const { body, source, topic, channels, base, statutoryLimit, promisedLimit } = entry;
  const basis = statutoryLimit?.basis ? <>{lang === 'en' ? ', ' : '，'}<InLang zh={statutoryLimit.basis} /></> : null;
  return [
    { key: t('code'), value: code },
    { key: t('basicCode'), value: basicCode },
    { key: t('body'), value: <a href={powersPath({ organ: body.organ })}><InLang zh={body.name} en={body.englishName} /></a> },
    { key: t('nature'), value: bodyNatures[body.nature][lang] },
    { key: t('unit'), value: <InLang zh={entry.undertakingUnit} /> },
    { key: t('level'), value: levels[entry.level][lang] },
    ...(source ? [{ key: t('source'), value: powerSources[source][lang] }] : []),
    ...(base ? [{ key: t('base'), value: <a href={powerPath(base.code, base.version)}>{base.code}{lang === 'en' ? ', ' : '，'}{t('version', { n: base.version })}</a> }] : []),
    ...(topic ? [{ key: t('topic'), value: <InLang zh={topic} en={entry.english?.topic} /> }] : []),
    ...(channels?.length ? [{ key: t('channels'), value: channels.map((channel) => handlingForms[channel][lang]).join(lang === 'en' ? ' · ' : '、') }] : []),
    { key: t('statutory'), value: statutoryLimit ? <>{sayLimit(statutoryLimit)[lang]}{basis}</> : t('none') },
    ...(promisedLimit ? [{ key: t('promised'), value: sayLimit(promisedLimit)[lang] }] : []),
    { key: t('version', { n: version }), value: t('since', { day: formatDay(inForceFrom, lang, { bare: true }) }) },
  ];
}

/** Who supervises, and where one complains. */
export function supervisionRows({ entry: { supervision, remedies } }: PowerVersion, lang: Lang) {
  const t = words(lang);
  return [
    { key: t('supervisor'), value: <InLang zh={supervision.unit} /> },
    { key: t('telephone'), value: supervision.telephone },
    ...(supervision.address ? [{ key: t('address'), value: <InLang zh={supervision.address} /> }] : []),
    ...(supervision.web ? [{ key: t('web'), value: supervision.web }] : []),
    ...(remedies.reconsideration ? [{ key: t('reconsideration'), value: <InLang zh={remedies.reconsideration} en="Within 60 days of learning of it (Administrative Reconsideration Law, Art. 20)" /> }] : []),
    ...(remedies.litigation ? [{ key: t('litigation'), value: <InLang zh={remedies.litigation} en="Within 6 months of learning of it (Administrative Litigation Law, Art. 46)" /> }] : []),
  ];
}
