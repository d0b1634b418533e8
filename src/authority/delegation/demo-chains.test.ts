import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { demoTest } from '../../../test/support/world.ts';
import type { PowerSourceCode } from '../codes.ts';
import { chainOf } from './chain.ts';
import { kindOfSource } from './delegation.ts';
import { getHolding } from './get-holding.ts';

demoTest('every entry of the demo that does not rest on the law itself has an unbroken chain, but the one whose term is over', async ({ db }) => {
  const { rows } = await sql<{ organ: string; basic_code: string; source: PowerSourceCode; what: string }>`
    select organ, basic_code, content ->> 'source' as source, body || ' ' || name as what
    from authority.power_version as version join authority.power as power on power.code = version.code
    where in_force_to is null and content ->> 'source' <> '1' order by basic_code`.execute(db);
  assert.ok(rows.length > 700);
  const broken: string[] = [];
  const lengths = new Set<number>();
  for (const [basicCode, ofOne] of Map.groupBy(rows, ({ basic_code }) => basic_code)) {
    const holding = await getHolding(db, basicCode);
    for (const { organ, source, what } of ofOne) {
      const chain = chainOf(holding, organ, '2026-03-12', { kind: kindOfSource(source)! });
      lengths.add(chain.links.length);
      if (chain.broken) broken.push(`${what}: ${chain.broken.sentence['zh-CN']}`);
    }
  }
  assert.equal(broken.length, 1, broken.slice(0, 5).join('\n'));
  assert.match(broken[0]!, /七里乡人民政府 林木采伐许可: “衢州市自然资源和规划局柯城分局 → 七里乡人民政府”（委托）自 2026-01-01 起不再有效/);
  assert.deepEqual([...lengths].toSorted(), [0, 1, 2, 3]);
});
