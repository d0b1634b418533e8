import assert from 'node:assert/strict';
import { Invalid, NotFound, Refused } from '#platform/errors.ts';
import { dbTest, type World } from '../../test/support/world.ts';
import { actorOfLogin } from './actor-of-login.ts';
import { getApplicant, listApplicants } from './applicant.ts';
import { empowerAgent } from './empower-agent.ts';
import { buildCitizen, buildOfficer, buildOrganisation } from './factory.ts';
import { giveMandate } from './give-mandate.ts';
import { listMandates } from './list-mandates.ts';
import { revokeMandate } from './revoke-mandate.ts';

const today = '2026-03-12';
const actor = (world: World, login: string) => actorOfLogin(world.db, '330800', login, world.clock.now());
const fieldsOf = (error: unknown): string => (error instanceof Invalid ? Object.keys(error.fields).join() : '');

/** One who represents an organisation, and two others. */
async function threePeople(world: World) {
  const [head, agent, other] = [await buildCitizen(world.act(), 1), await buildCitizen(world.act(), 2), await buildCitizen(world.act(), 3)];
  const organisation = await buildOrganisation(world.act(), head.id);
  const as = async (n: number) => world.act(await actor(world, `citizen${n}`));
  return { head, agent, other, organisation, as };
}

dbTest('nobody but the legal representative gives or takes back a mandate, and others learn nothing of the organisation', async (world) => {
  const { agent, other, organisation, as } = await threePeople(world);
  await buildOfficer(world.act(), 'zhoumin');
  const period = { organisation: organisation.id, person: agent.id, from: today, to: '2026-12-31' };
  const officer = world.act(await actor(world, 'zhoumin'));
  for (const act of [await as(2), await as(3), officer]) await assert.rejects(giveMandate(act, period), NotFound);
  await assert.rejects(giveMandate(await as(1), { ...period, organisation: other.id }), NotFound);
  const mandate = await giveMandate(await as(1), period);
  for (const act of [await as(2), await as(3), officer]) await assert.rejects(revokeMandate(act, { mandate: mandate.id }), NotFound);
});

dbTest('a mandate has a period: not in the past, not backwards, three years at most', async (world) => {
  const { agent, organisation, as } = await threePeople(world);
  const give = async (from: string, to: string) => giveMandate(await as(1), { organisation: organisation.id, person: agent.id, from, to });
  for (const [from, to, field] of [
    ['2026-03-11', '2026-12-31', 'from'], ['12 March', '2026-12-31', 'from'], [today, '2026-02-30', 'to'], [today, '2026-03-11', 'to'], [today, '2029-03-13', 'to'],
  ] as const) {
    await assert.rejects(give(from, to), (error) => fieldsOf(error) === field, `${from} ${to}`);
  }
  await give(today, '2029-03-12');
});

dbTest('the legal representative needs no mandate and is given none', async (world) => {
  const { head, organisation, as } = await threePeople(world);
  const work = giveMandate(await as(1), { organisation: organisation.id, person: head.id, from: today, to: today });
  await assert.rejects(work, (error) => error instanceof Refused && error.basis?.article === 61);
});

dbTest('an agent acts for the organisation on the days of the mandate, and not for a day more', async (world) => {
  const { agent, organisation, as } = await threePeople(world);
  const agentActor = await actor(world, 'citizen2');
  await giveMandate(await as(1), { organisation: organisation.id, person: agent.id, from: today, to: '2026-03-20' });
  const may = async (day: string) => (await listApplicants(world.db, agentActor, day)).some(({ id }) => id === organisation.id);
  assert.deepEqual([await may('2026-03-11'), await may(today), await may('2026-03-20'), await may('2026-03-21')], [false, true, true, false]);
  const applicant = await getApplicant(world.db, agentActor, organisation.id, today);
  assert.equal(applicant.by, 'mandate');
  assert.equal(applicant.legalRepresentative, '林晓1');
  assert.equal(applicant.documentNumber, organisation.creditCode);
});

dbTest('without a mandate it is refused, alike for an organisation that is there and one that is not', async (world) => {
  const { head, organisation } = await threePeople(world);
  const stranger = await actor(world, 'citizen3');
  for (const id of [organisation.id, head.id, '00000000-0000-7000-8000-000000000000', 'x']) {
    await assert.rejects(getApplicant(world.db, stranger, id, today), (error) => error instanceof Refused && error.code === 'no-mandate' && error.basis?.article === 171);
  }
});

dbTest('a mandate taken back is over at once, and the ledger names both', async (world) => {
  const { agent, organisation, as } = await threePeople(world);
  const mandate = await giveMandate(await as(1), { organisation: organisation.id, person: agent.id, from: today, to: '2026-12-31' });
  const agentActor = await actor(world, 'citizen2');
  assert.deepEqual((await listMandates(world.db, agentActor, today)).map(({ given }) => given), [false]);
  assert.deepEqual((await listMandates(world.db, await actor(world, 'citizen1'), today)).map(({ given }) => given), [true]);
  await revokeMandate(await as(1), { mandate: mandate.id });
  await assert.rejects(getApplicant(world.db, agentActor, organisation.id, today), Refused);
  await assert.rejects(revokeMandate(await as(1), { mandate: mandate.id }), (error) => error instanceof Refused && error.code === 'mandate-revoked');
  assert.deepEqual(await listMandates(world.db, agentActor, today), []);
  const entries = await world.db.selectFrom('ledger.entry').select(['event', 'body']).where('subject', '=', `organisation:${organisation.id}`).orderBy('seq').execute();
  assert.deepEqual(entries.map(({ event }) => event), ['identity.organisation-registered', 'identity.mandate-given', 'identity.mandate-revoked']);
  assert.ok(entries.slice(1).every(({ body }) => body.includes(agent.id)));
});

dbTest('an agent is empowered by name and number together; one of them alone finds nobody', async (world) => {
  const { agent, organisation, as } = await threePeople(world);
  const ask = { organisation: organisation.id, agentName: agent.name, agentNumber: agent.residentNumber, to: '2026-12-31' };
  await assert.rejects(empowerAgent(await as(1), { ...ask, agentName: '林晓9' }), (error) => fieldsOf(error) === 'agentNumber');
  await assert.rejects(empowerAgent(await as(1), { ...ask, agentNumber: '12345' }), (error) => fieldsOf(error) === 'agentNumber');
  await assert.rejects(empowerAgent(await as(3), ask), NotFound);
  const mandate = await empowerAgent(await as(1), ask);
  assert.deepEqual([mandate.person, mandate.from], [agent.id, today]);
});
