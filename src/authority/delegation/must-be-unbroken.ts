import { type LegalBasis, Refused } from '#platform/errors.ts';
import type { Db } from '#platform/db/tables.ts';
import { said, sayWith } from '#platform/i18n.ts';
import type { PowerVersion } from '../power.ts';
import { type Chain, chainOf } from './chain.ts';
import { kindOfSource } from './delegation.ts';
import { getHolding } from './get-holding.ts';

const refusal = said(
  '{day} 不能凭“{name}”（编码 {code}）办理：权力的来源链断了。{why}',
  'On {day} nobody may act under “{name}” (code {code}): the chain by which the body has the power is broken. {why}',
);

// Acting without authority: such an act has no effect in law.
const withoutAuthority: LegalBasis = { law: '行政诉讼法', article: 75, gist: '实施主体不具有行政主体资格的行政行为无效' };

/** How the body of an entry has its power on a day; undefined where the law itself gives it at its own level. */
export async function findChain(db: Db, { basicCode, organ, entry }: PowerVersion, day: string): Promise<Chain | undefined> {
  const kind = kindOfSource(entry.source);
  return kind && chainOf(await getHolding(db, basicCode), organ, day, { kind, name: said(entry.body.name, entry.body.englishName ?? entry.body.name) });
}

/**
 * Refuses an act under an entry whose power does not come down an unbroken chain in force on the day; names the broken link.
 * Refused 'delegation-broken'. What the law itself gives is not looked up.
 */
export async function mustBeUnbroken(db: Db, power: PowerVersion, day: string): Promise<void> {
  const chain = await findChain(db, power, day);
  if (!chain?.broken) return;
  const { link, why, since, sentence, basis = withoutAuthority } = chain.broken;
  const { code, entry: { name, englishName = name } } = power;
  throw new Refused(
    'delegation-broken',
    said(sayWith(refusal, { day, name, code, why: sentence['zh-CN'] })['zh-CN'], sayWith(refusal, { day, name: englishName, code, why: sentence.en }).en),
    link ? articleOf(basis) : withoutAuthority,
    { power: code, on: day, why, ...(since && { since }), ...(link && { link: link.id, giver: link.giver, receiver: link.receiver, document: link.document.number ?? link.document.title }) },
  );
}

function articleOf({ law, article, gist }: LegalBasis): LegalBasis {
  return { law, ...(article !== undefined && { article }), ...(gist !== undefined && { gist }) };
}
