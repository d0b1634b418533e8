import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Section } from '#ui/section/section.tsx';
import { powerChangesPath, powerDiffPath, powerPath } from '../paths.ts';
import type { PowerVersion } from '../power.ts';
import { words } from './power-texts.ts';

/** Every version of an entry with the days on which it holds. */
export function Versions({ lang, power, versions }: { lang: Lang; power: PowerVersion; versions: readonly PowerVersion[] }) {
  const t = words(lang);
  const columns = [t('history'), t('from'), t('until'), t('cause'), t('hash')].map((label) => ({ label }));
  const rows = versions.map((one) => {
    const { version, inForceFrom, inForceTo, contentHash } = one;
    const label = t('version', { n: version });
    const name = version === power.version ? <strong>{label}</strong> : <a href={powerPath(power.code, version)}>{label}</a>;
    return [name, inForceFrom, inForceTo ?? t('openEnd'), <Why lang={lang} version={one} />, <span title={contentHash}>{contentHash.slice(0, 12)}…</span>];
  });
  return (
    <Section title={t('history')} link={{ label: t('allChanges'), href: powerChangesPath() }}>
      <p>{t('historyLine')}</p>
      <DataTable caption={t('history')} columns={columns} rows={rows} />
    </Section>
  );
}

function Why({ lang, version: { code, version, cause, endCause } }: { lang: Lang; version: PowerVersion }) {
  const t = words(lang);
  return (
    <>
      <InLang zh={cause} />
      {endCause ? <>{lang === 'en' ? '; ' : '；'}{t('repealed')}<InLang zh={endCause} /></> : null}
      {version > 1 ? <>{lang === 'en' ? ' ' : '　'}<a href={powerDiffPath(code, version - 1, version)}>{t('whatChanged')}<span class="unseen"> {t('version', { n: version })}</span></a></> : null}
    </>
  );
}
