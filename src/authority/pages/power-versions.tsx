import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { InLang } from '#ui/in-lang/in-lang.tsx';
import { Section } from '#ui/section/section.tsx';
import { powerPath } from '../paths.ts';
import type { PowerVersion } from '../power.ts';
import { words } from './power-texts.ts';

/** Every version of an entry with the days on which it holds. */
export function Versions({ lang, power, versions }: { lang: Lang; power: PowerVersion; versions: readonly PowerVersion[] }) {
  const t = words(lang);
  const columns = [t('history'), t('from'), t('until'), t('cause'), t('hash')].map((label) => ({ label }));
  const rows = versions.map(({ version, inForceFrom, inForceTo, cause, contentHash }) => {
    const label = t('version', { n: version });
    const name = version === power.version ? <strong>{label}</strong> : <a href={powerPath(power.code, version)}>{label}</a>;
    return [name, inForceFrom, inForceTo ?? t('openEnd'), <InLang zh={cause} />, <span title={contentHash}>{contentHash.slice(0, 12)}…</span>];
  });
  return (
    <Section title={t('history')}>
      <p>{t('historyLine')}</p>
      <DataTable caption={t('history')} columns={columns} rows={rows} />
    </Section>
  );
}
