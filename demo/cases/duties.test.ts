import assert from 'node:assert/strict';
import { dutyState, owedDutyOf } from '../../src/authority/duties/owed-duty.ts';
import { aliveTest } from '../../test/support/world.ts';

aliveTest('duties of the demo are performed in time, some late; what its bodies forgot has raised itself', async (world) => {
  const owed = (await world.db.selectFrom('authority.owed_duty').selectAll().execute()).map(owedDutyOf);
  const counts = Object.fromEntries(Map.groupBy(owed, dutyState).entries().map(([state, of]) => [state, of.length]));
  assert.ok(counts['missed']! >= 2 && counts['performedLate']! >= 1 && counts['performed']! > 250 && counts['owed']! > 0, JSON.stringify(counts));
  const inspected = owed.filter(({ duty }) => duty === 'QZ-JC-61').map(dutyState);
  assert.ok(inspected.includes('performed') && inspected.includes('owed'), `yearly inspections: ${inspected.join(', ')}`);
});
