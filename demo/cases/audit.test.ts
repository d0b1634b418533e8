import assert from 'node:assert/strict';
import { auditActs, type FailedAct } from '#authority';
import { aliveTest, testRegion } from '../../test/support/world.ts';
import { actKinds } from '../../src/app-acts.ts';

aliveTest('every act of the demo had its power in force on its day, under the version and through the chain of that day', async ({ db }) => {
  const failed: string[] = [];
  const tell = ({ code, subject, seq, event, sentence }: FailedAct): void => void failed.push(`${code} ${subject} ${seq} ${event}: ${sentence}`);
  const report = await auditActs(db, { region: testRegion, kinds: actKinds() }, tell);
  assert.deepEqual(failed, []);
  assert.deepEqual([report.failed, report.withoutHash], [0, 0]);
  const { n } = await db.selectFrom('ledger.entry').select((of) => of.fn.countAll<number>().as('n')).where('event', 'in', ['cases.decided', 'licences.issued']).executeTakeFirstOrThrow();
  assert.ok(report.acts > Number(n) && Number(n) > 150, `${report.acts} acts, ${n} decisions and licences`);
});
