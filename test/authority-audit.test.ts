import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { appoint } from '#identity';
import type { Act, Actor } from '#platform/act.ts';
import { addDays, dayInChina } from '#platform/calendar/day.ts';
import { Invalid, NotFound, Refused } from '#platform/errors.ts';
import { record } from '#platform/ledger/record.ts';
import { ownerTest } from './support/owner-database.ts';
import { testMoment, testRegion, worldOver, type World } from './support/world.ts';
import { disableAccount, enableAccount } from '../src/identity/close-account.ts';
import { endHolding } from '../src/identity/end-holding.ts';
import { delegatePower } from '../src/authority/delegation/delegate-power.ts';
import { endDelegation } from '../src/authority/delegation/end-delegation.ts';
import { buildInstrument } from '../src/authority/delegation/factory.ts';
import { findPowerInForce, listPowerVersions } from '../src/authority/get-power.ts';
import { mustHoldPower } from '../src/authority/must-hold-power.ts';
import { publishPower } from '../src/authority/publish-powers.ts';
import { repealPower } from '../src/authority/repeal-power.ts';
import { powerActs, type PowerAct } from '../src/authority/rights.ts';
import { auditActs, type FailedAct } from '../src/authority/audit/audit-acts.ts';
import { buildGround, type Ground, type Happening, happenings } from './support/generated-acts.ts';

const wanted = Number(process.env['AUDIT_ACTS'] ?? 250);
const kinds = { acts: Object.fromEntries(Object.keys(powerActs).map((to) => [`tried.${to}`, to as PowerAct])), withoutPower: { 'tried.read': 'it changes nothing' } };

type Acting = Extract<Happening, { kind: 'act' }>;

/** A list and its officers in motion: what was entered, and what the audit must say of each. */
class Course {
  readonly expected = new Map<string, string>();
  readonly holdings: string[] = [];
  readonly delegations: string[] = [];
  readonly disabled = new Set<string>();
  acts = 0;
  lawful = 0;
  world: World;
  ground: Ground;

  constructor(world: World, ground: Ground) {
    this.world = world;
    this.ground = ground;
  }
}

const refusedIsFine = (error: unknown): undefined => {
  if (error instanceof Refused || error instanceof Invalid || error instanceof NotFound) return undefined;
  throw error;
};

async function happen(course: Course, it: Happening): Promise<void> {
  const { world, ground } = course;
  world.clock.set(new Date(world.clock.now().getTime() + it.hours * 3_600_000 + 1));
  const act = world.act();
  const today = dayInChina(act.at);
  const officer = 'officer' in it ? ground.officers[it.officer]! : '';
  if (it.kind === 'publish') {
    const entry = { ...ground.entries[it.power]!, undertakingUnit: `第${it.wording}科` };
    await publishPower(act, entry, { from: addDays(today, it.inDays) }).catch(refusedIsFine);
  } else if (it.kind === 'repeal') {
    await repealPower(act, ground.entries[it.power]!.code, { on: addDays(today, it.inDays), cause: '取消' }).catch(refusedIsFine);
  } else if (it.kind === 'appoint') {
    const from = addDays(today, it.inDays);
    const held = await appoint(act, { account: officer, post: ground.posts[it.post]!, from, ...(it.forDays !== null && { to: addDays(from, it.forDays) }) }).catch(refusedIsFine);
    if (held) course.holdings.push(held.id);
  } else if (it.kind === 'end') {
    const holding = course.holdings[it.holding];
    if (holding) await endHolding(act, { holding }).catch(refusedIsFine);
  } else if (it.kind === 'delegate') {
    const [giver, receiver] = ground.pairs[it.pair]!;
    const from = addDays(today, it.inDays);
    const given = await delegatePower(act, buildInstrument(giver, receiver, { inForceFrom: from, ...(it.forDays !== null && { inForceTo: addDays(from, it.forDays) }) })).catch(refusedIsFine);
    if (given) course.delegations.push(given.id);
  } else if (it.kind === 'endDelegation') {
    const id = course.delegations[it.delegation];
    if (id) await endDelegation(act, id, { on: addDays(today, it.inDays), cause: '收回' }).catch(refusedIsFine);
  } else if (it.kind === 'switch') {
    await (course.disabled.has(officer) ? enableAccount : disableAccount)(act, { account: officer, cause: '试' });
    if (!course.disabled.delete(officer)) course.disabled.add(officer);
  } else {
    await tryToAct(course, it, officer);
  }
}

/** The door says whether the act is lawful; it is entered as it is, or as the planting says, and what the audit must find is noted. */
async function tryToAct(course: Course, { power: place, to, division, planting }: Acting, officer: string): Promise<void> {
  const { world, ground } = course;
  const { code } = ground.entries[place]!;
  const act = world.act(await officerNow(course, officer));
  const held = await mustHoldPower(act, { power: code, to, ...(division !== null && { division }) }).catch((error: Refused) => error);
  const refused = held instanceof Error;
  if (refused && planting !== 'anyway') return;
  const named = refused ? await namedAnyway(act, code) : { code, version: held.version, contentHash: held.contentHash };
  const subject = `case:${++course.acts}`;
  if (division !== null) await record(world.act(), 'cases.submitted' as never, subject, { division } as never);
  const enter = (event: string, power: object | undefined, actor: Actor = act.actor): Promise<unknown> =>
    record({ ...act, actor }, event as never, subject, { ...(power && { power }) } as never);
  const expect = (fault: string): void => void course.expected.set(subject, fault);
  if (refused) {
    expect(held.code);
    await enter(`tried.${to}`, named);
  } else if (planting === 'wrongVersion') {
    expect('version-not-in-force');
    await enter(`tried.${to}`, { ...named, version: named.version + 1 });
  } else if (planting === 'alteredHash') {
    expect('hash-differs');
    await enter(`tried.${to}`, { ...named, contentHash: named.contentHash.replace(/^./, (sign) => (sign === '0' ? '1' : '0')) });
  } else if (planting === 'unnamed') {
    expect('power-not-named');
    await enter(`tried.${to}`, undefined);
  } else if (planting === 'unknownKind') {
    expect('kind-unknown');
    await enter('tried.somethingElse', named);
  } else if (planting === 'byCitizen') {
    expect('not-an-officer');
    await enter(`tried.${to}`, named, { ...act.actor, kind: 'person' });
  } else {
    course.lawful++;
    await enter(`tried.${to}`, named);
  }
}

// Who acts although the door is closed writes what would look right: the version in force, or else the last there was.
async function namedAnyway({ db, at }: Act, code: string): Promise<{ code: string; version: number; contentHash: string }> {
  const version = (await findPowerInForce(db, code, dayInChina(at))) ?? (await listPowerVersions(db, code))[0];
  return version ? { code, version: version.version, contentHash: version.contentHash } : { code, version: 1, contentHash: 'none' };
}

async function officerNow(course: Course, id: string): Promise<Actor> {
  const { world } = course;
  const at = world.clock.now();
  const day = dayInChina(at);
  const rows = await world.db.selectFrom('identity.holding').selectAll().where('account', '=', id).where('ended_at', 'is', null).execute();
  const held = course.disabled.has(id) ? [] : rows.filter(({ from_on, to_on }) => from_on <= day && (to_on === null || day <= to_on));
  return { kind: 'officer', id, name: '周敏', region: testRegion, grants: held.map(({ role, organ, division_prefix: division }) => ({ role, organ, ...(division !== null && { division }) })) };
}

async function audited(world: World): Promise<Map<string, string>> {
  const failed: FailedAct[] = [];
  await auditActs(world.db, { region: testRegion, kinds }, (one) => void failed.push(one));
  return new Map(failed.map(({ subject, code }) => [subject, code]));
}

/** Runs on a database of its own, as a superuser, in a transaction that is rolled back: what nobody may alter is altered too. */
function courseTest(name: string, run: (world: World) => Promise<void>): void {
  ownerTest(name, 'empty', async ({ owner }) => {
    const transaction = await owner.startTransaction().execute();
    try {
      await run(await worldOver(transaction));
    } finally {
      await transaction.rollback().execute();
    }
  });
}

const sorted = (found: ReadonlyMap<string, string>): [string, string][] => [...found].sort(([a], [b]) => (a < b ? -1 : 1));

courseTest('an entry whose content was altered in the table, or taken out of it, fails each act done under it', async (world) => {
  const { entries, officers, posts } = await buildGround(world.act());
  const published = await publishPower(world.act(), entries[0]!, { from: '2026-01-01' });
  await appoint(world.act(), { account: officers[0]!, post: posts[3]!, from: '2026-01-01' });
  const act = world.act({ kind: 'officer', id: officers[0]!, name: '', region: testRegion, grants: [] });
  await record(act, 'tried.decide' as never, 'case:1', { power: published } as never);
  assert.deepEqual(sorted(await audited(world)), []);
  // What only who owns the database can do.
  await sql`set local session_replication_role = replica`.execute(world.db);
  await sql`update authority.power_version set content = jsonb_set(content, '{undertakingUnit}', '"另一科"')`.execute(world.db);
  assert.deepEqual(sorted(await audited(world)), [['case:1', 'content-altered']]);
  await sql`delete from authority.power_version`.execute(world.db);
  assert.deepEqual(sorted(await audited(world)), [['case:1', 'content-altered']]);
});

courseTest('only the days that are asked for are looked at; what changes nothing is no act', async (world) => {
  const act = (day: string): Act => ({ ...world.act({ kind: 'officer', id: 'somebody', name: '', region: testRegion, grants: [] }), at: new Date(`${day}T23:30:00+08:00`) });
  for (const day of ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01']) await record(act(day), 'tried.decide' as never, `case:${day}`, {} as never);
  await record(act('2026-02-10'), 'tried.read' as never, 'case:read', {} as never);
  const failed: string[] = [];
  const { ok, acts, failed: n } = await auditActs(world.db, { region: testRegion, kinds, from: '2026-02-01', to: '2026-02-28' }, ({ subject }) => void failed.push(subject));
  assert.deepEqual([ok, acts, n, failed], [false, 2, 2, ['case:2026-02-01', 'case:2026-02-28']]);
});

courseTest(`of ${wanted} generated acts every planted violation is found, and no other`, async (world) => {
  const ground = await buildGround(world.act());
  const totals = { acts: 0, lawful: 0, planted: new Map<string, number>() };
  const property = fc.asyncProperty(happenings, async (course) => {
    await sql`savepoint course`.execute(world.db);
    world.clock.set(testMoment);
    const played = new Course(world, ground);
    for (const [n, entry] of ground.entries.entries()) if (n !== 1) await publishPower(world.act(), entry, { from: '2026-01-01' });
    for (const [n, post] of [0, 2, 3, 5, 7].entries()) await happen(played, { kind: 'appoint', hours: 0, officer: n, post, inDays: 0, forDays: null });
    for (const pair of [0, 1]) await happen(played, { kind: 'delegate', hours: 0, pair, inDays: 0, forDays: null });
    for (const it of course) await happen(played, it);
    const found = await audited(world);
    await sql`rollback to savepoint course`.execute(world.db);
    assert.deepEqual(sorted(found), sorted(played.expected));
    totals.acts += played.acts;
    totals.lawful += played.lawful;
    for (const code of played.expected.values()) totals.planted.set(code, (totals.planted.get(code) ?? 0) + 1);
  });
  while (totals.acts < wanted) await fc.assert(property, { numRuns: 1, seed: Number(process.env['AUDIT_SEED'] ?? 0) + totals.acts, endOnFailure: true });
  assert.ok(totals.lawful > totals.acts / 10, `${totals.lawful} lawful acts`);
  if (wanted > 250) process.stderr.write(`${JSON.stringify({ ...totals, planted: Object.fromEntries(totals.planted) })}\n`);
});
