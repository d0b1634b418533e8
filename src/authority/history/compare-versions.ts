import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { listPowerVersions } from '../get-power.ts';
import type { PowerVersion } from '../power.ts';

const unlisted = said('权力清单上没有这一项', 'The power list has no such entry');
const noVersion = said('这一项没有这一版', 'The entry has no such version');

/** Two versions of an entry; unless said, the latest and the one before it. With one version only, both are that. Throws NotFound. */
export async function compareVersions(db: Db, code: string, asked: { from?: number | undefined; to?: number | undefined }): Promise<{ before: PowerVersion; after: PowerVersion; versions: PowerVersion[] }> {
  const versions = await listPowerVersions(db, code);
  const [latest] = versions;
  if (!latest) throw new NotFound(unlisted);
  const to = asked.to ?? latest.version;
  const from = asked.from ?? Math.max(1, to - 1);
  const of = (n: number) => versions.find(({ version }) => version === n);
  const [before, after] = [of(from), of(to)];
  if (!before || !after) throw new NotFound(noVersion);
  return { before, after, versions };
}
