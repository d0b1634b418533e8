import type pg from 'pg';
import { acceptCase } from '../../src/cases/accept-case.ts';
import { buildCase } from '../../src/cases/factory.ts';
import { buildCaseAt, type Station } from '../../src/cases/factory/build-case-at.ts';
import { deliverResult } from '../../src/cases/deliver-result.ts';
import { withdrawCase } from '../../src/cases/withdraw-case.ts';
import { actorOfLogin } from '../../src/identity/actor-of-login.ts';
import type { Act } from '#platform/act.ts';
import type { Deps } from '#platform/http/deps.ts';

const oneDay = 86_400_000;
const stations: readonly Station[] = ['issued', 'decided', 'reviewed', 'inReview', 'accepted', 'correcting', 'submitted'];

/** Applications in every state for matters of 柯城区, applied for and handled by the verbs: what all other cases are copies of. */
export async function firstCases(deps: Deps, owner: pg.Pool, howMany: number): Promise<void> {
  const now = Date.now();
  const as = async (login: string, daysAgo: number): Promise<Act> => {
    const at = new Date(now - daysAgo * oneDay);
    return { db: deps.db, actor: await actorOfLogin(deps.db, deps.config.REGION, login, at), at };
  };
  // One open application for a matter: what was applied for last stays open, so the food licence is left in two states.
  const delivered = await buildCaseAt({ as: (login) => as(login, 30), deps, db: deps.db }, stations[0]!);
  await deliverResult(await as('zhoumin', 29), { no: delivered.no, way: 'window', to: '林晓岚' }, deps.key);
  await buildCaseAt({ as: (login) => as(login, 3), deps, db: deps.db }, 'inReview');
  for (const [n, code] of (await matters(owner, howMany)).entries()) {
    const [one, other] = ['linxiaolan', 'xuruochuan'];
    const given = { itemCode: code, division: '330802000000' };
    const withdrawn = await buildCase(await as(one!, 20 + n), deps, given);
    await withdrawCase(await as(one!, 19 + n), { no: withdrawn.no, reason: '资料有误' });
    const accepted = await buildCase(await as(one!, 2 + (n % 9)), deps, given);
    await acceptCase(await as('zhoumin', 1 + (n % 9)), { no: accepted.no }, deps.key);
    await buildCase(await as(other!, n % 4), deps, given);
  }
}

async function matters(owner: pg.Pool, howMany: number): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>(
    `select code from catalog.item join catalog.item_version version using (code)
     where version.version = current_version and version.content @> '{"appliedFor": true, "audience": ["person"], "implementations": [{"division": "330802000000"}]}'
       and version.content -> 'form' <> 'null' order by code limit $1`,
    [howMany],
  );
  return rows.map(({ code }) => code);
}
