import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Organ } from '#government';
import { type BrokenLink, chainOf, type Holding } from './chain.ts';
import type { Delegation } from './delegation.ts';

const day = '2026-03-12';
const rungs: readonly [Organ['level'], string][] = [
  ['province', '330000000000'], ['prefecture', '330800000000'], ['county', '330802000000'], ['township', '330802005000'], ['village', '330802005001'],
];

const organ = (code: string, [level, division]: (typeof rungs)[number], nature: Organ['nature'] = '1'): Organ => ({ code, name: `机关${code}`, englishName: `Body ${code}`, division, level, kind: 'department', nature, demo: true });

const link = (id: string, giver: string, receiver: string, changes: Partial<Delegation> = {}): Delegation => ({
  id, kind: 'handDown', giver, receiver, basicCode: '331000902000', type: '10', name: '某事项', mayPassOn: true, inForceFrom: '2025-06-01',
  document: { title: '决定', number: `某发${id}` }, basis: { law: '某条例', article: 9, gist: '可以下放', rank: 'regulation' }, recordedAt: new Date(0), ...changes,
});

/** A whole chain of some links, with instruments of other days and to other bodies beside it. */
function chainFrom(bodies: number, last: 'handDown' | 'entrust'): Holding & { delegations: Delegation[]; organs: Record<string, Organ> } {
  const organs = Object.fromEntries(rungs.slice(0, bodies).flatMap((rung, i) => [[`${i}`, organ(`${i}`, rung)], [`side${i}`, organ(`side${i}`, rung)]]));
  const delegations = Array.from({ length: bodies - 1 }, (_, i) => link(`L${i}`, `${i}`, `${i + 1}`, i === bodies - 2 ? { kind: last, mayPassOn: false } : {}));
  const beside = delegations.flatMap(({ giver, receiver }, i) => [
    link(`before${i}`, giver, receiver, { inForceFrom: '2025-01-01', inForceTo: '2025-06-01' }),
    link(`side${i}`, giver, `side${receiver}`, { inForceTo: '2025-12-31' }),
  ]);
  return { basicCode: '331000902000', delegations: [...beside, ...delegations], heldByLaw: [{ organ: '0', code: 'base', inForceFrom: '2025-01-01' }], organs };
}

interface Planting {
  name: string;
  /** Fewest bodies of the chain, and which of its links can be the one: all but the first so many, and but the last so many. */
  not?: { first?: number; last?: number };
  plant(holding: ReturnType<typeof chainFrom>, at: number): Holding;
  named?: (at: number) => number;
  why: BrokenLink['why'];
  since?: string;
}

const change = (holding: ReturnType<typeof chainFrom>, at: number, changes: Partial<Delegation>): Holding => ({ ...holding, delegations: holding.delegations.map((one) => (one.id === `L${at}` ? { ...one, ...changes } : one)) });

const plantings: readonly Planting[] = [
  { name: 'ended', plant: (holding, at) => change(holding, at, { inForceTo: '2026-03-12', ended: { from: '2026-03-12', cause: '收回' } }), why: 'over', since: '2026-03-12' },
  { name: 'its term is over', plant: (holding, at) => change(holding, at, { inForceTo: '2026-01-01' }), why: 'over', since: '2026-01-01' },
  // The instrument of earlier days is the one that is over.
  { name: 'not yet', plant: (holding, at) => { const later = change(holding, at, { inForceFrom: '2026-03-13' }); return { ...later, delegations: later.delegations.filter(({ id }) => id !== `before${at}`) }; }, why: 'notYet' },
  { name: 'never given', not: { last: 1 }, plant: (holding, at) => ({ ...holding, delegations: holding.delegations.filter(({ id }) => id !== `L${at}` && id !== `before${at}`) }), named: (at) => at + 1, why: 'giverHoldsNot' },
  { name: 'the wrong body', plant: (holding, at) => ({ ...holding, organs: { ...holding.organs, [`${at + 1}`]: { ...holding.organs[`${at + 1}`]!, nature: '9' } } }), why: 'unlawful' },
  { name: 'elsewhere', plant: (holding, at) => ({ ...holding, organs: { ...holding.organs, [`${at + 1}`]: { ...holding.organs[`${at + 1}`]!, division: '320000000000' } } }), why: 'unlawful' },
  { name: 'coercion', plant: (holding) => ({ ...holding, delegations: holding.delegations.map((one) => ({ ...one, type: '03' as const })) }), named: () => 0, why: 'unlawful' },
  { name: 'given on without leave', not: { last: 1 }, plant: (holding, at) => change(holding, at, { mayPassOn: false }), named: (at) => at + 1, why: 'unlawful' },
  { name: 'entrusted and given on', not: { last: 1 }, plant: (holding, at) => change(holding, at, { kind: 'entrust', mayPassOn: false }), named: (at) => at + 1, why: 'unlawful' },
];

test('the link that is broken is the one that is named, whatever stands beside it', () => {
  const tried = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...plantings), fc.integer({ min: 2, max: 5 }), fc.nat(), fc.constantFrom('handDown', 'entrust'), ({ name, not = {}, plant, named = (at: number) => at, why, since }, bodies, seed, last) => {
      const places = bodies - 1 - (not.first ?? 0) - (not.last ?? 0);
      fc.pre(places > 0);
      const whole = chainFrom(bodies, last);
      const kind = last;
      assert.equal(chainOf(whole, `${bodies - 1}`, day, { kind }).broken, undefined);
      const at = (not.first ?? 0) + (seed % places);
      const { broken } = chainOf(plant(whole, at), `${bodies - 1}`, day, { kind });
      assert.deepEqual([broken?.link?.id, broken?.why], [`L${named(at)}`, why], `${name} at ${at} of ${bodies - 1}`);
      if (since) assert.equal(broken?.since, since);
      assert.doesNotMatch(`${broken?.sentence['zh-CN']}${broken?.sentence.en}`, /\{\w+\}/);
      tried.add(name);
    }),
    { numRuns: 500 },
  );
  assert.equal(tried.size, plantings.length);
});

test('a chain hangs on what its first giver holds by law, on the very day', () => {
  const whole = chainFrom(4, 'entrust');
  const repealed = { ...whole, heldByLaw: [{ organ: '0', code: 'base', inForceFrom: '2025-01-01', inForceTo: day }] };
  assert.equal(chainOf(repealed, '3', '2026-03-11', { kind: 'entrust' }).broken, undefined);
  const { broken } = chainOf(repealed, '3', day, { kind: 'entrust' });
  assert.deepEqual([broken?.link?.id, broken?.why, broken?.since], ['L0', 'giverHoldsNot', day]);
  assert.match(broken!.sentence['zh-CN'], /“机关0”自 2026-03-12 起自己不再有这项权力/);
  const { broken: other } = chainOf({ ...whole, delegations: whole.delegations.map((one) => ({ ...one, entry: 'another' })) }, '3', day, { kind: 'entrust' });
  assert.deepEqual([other?.link?.id, other?.why], ['L0', 'giverHoldsNot'], 'the entry that the instrument names must be the one in force');
});

test('what was given in a circle, by another kind of instrument, or by nobody is broken', () => {
  const whole = chainFrom(4, 'handDown');
  const circle = { ...whole, heldByLaw: [], delegations: [...whole.delegations, link('back', '3', '0')] };
  assert.equal(chainOf(circle, '2', day).broken?.why, 'circle');
  assert.deepEqual(chainOf(whole, '3', day, { kind: 'entrust' }).broken?.why, 'otherKind');
  const { broken, links } = chainOf(whole, 'stranger', day);
  assert.deepEqual([broken?.why, broken?.link, links], ['none', undefined, []]);
});
