import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseCan, mustBeAbleTo, whyNot } from './case-can.ts';
import { caseActs, caseStates, type CaseAct, type CaseState } from './case.ts';

const facts = (state: CaseState, more: object = {}) => ({ state, suspended: false, correction: null, extensions: [], decision: null, ...more });
const asked = { correction: { askedAt: '2026-03-12T01:00:00.000Z', answerBy: '2026-04-02', items: [] } };
const granted = { decision: { outcome: 'granted' as const, number: '1', reasons: '', remedies: null, by: 'x' } };
const refused = { decision: { ...granted.decision, outcome: 'refused' as const } };

test('a second correction notice is refused by Art. 32(4), whatever the state', () => {
  for (const state of ['submitted', 'correcting'] as const) {
    assert.throws(() => mustBeAbleTo('askForCorrection', facts(state, asked)), { code: 'second-correction-notice', basis: { law: '行政许可法', article: '32(4)', gist: whyNot('askForCorrection', facts('submitted', asked))!.basis!.gist } });
  }
});

test('a refusal names the state that the case is in', () => {
  assert.throws(() => mustBeAbleTo('accept', facts('decided', granted)), (error: { code: string; particulars: object; sentence: { en: string } }) => {
    assert.equal(error.code, 'wrong-state');
    assert.deepEqual(error.particulars, { act: 'accept', state: 'decided' });
    assert.equal(error.sentence.en, 'The case is now “decided”; it is not possible to accept');
    return true;
  });
});

test('nothing is decided, reviewed or extended while the clock stands still', () => {
  for (const act of ['decide', 'review', 'extend', 'suspend'] as const) assert.equal(whyNot(act, facts('accepted', { suspended: true }))?.code, 'case-suspended');
  assert.equal(whyNot('resume', facts('accepted'))?.code, 'not-suspended');
});

test('one extension; the result only of what was granted, and issued before it is delivered', () => {
  assert.equal(whyNot('extend', facts('accepted', { extensions: [{ n: 10, unit: 'workday', reason: '', on: '' }] }))?.code, 'already-extended');
  assert.equal(whyNot('issue', facts('decided', refused))?.code, 'not-granted');
  assert.equal(whyNot('deliver', facts('decided', granted))?.code, 'not-issued');
  assert.equal(caseCan.deliver(facts('decided', refused)), true);
});

test('every state allows exactly these acts', () => {
  const expected: Record<CaseState, CaseAct[]> = {
    submitted: ['askForCorrection', 'accept', 'refuseAcceptance', 'withdraw'],
    correcting: ['correct', 'withdraw'],
    accepted: ['review', 'suspend', 'extend', 'withdraw', 'decide'],
    inReview: ['review', 'suspend', 'extend', 'withdraw', 'decide'],
    reviewed: ['suspend', 'extend', 'withdraw', 'decide'],
    decided: ['issue'],
    issued: ['deliver'],
    delivered: [], refusedAcceptance: [], withdrawn: [], lapsed: [],
  };
  for (const state of caseStates) {
    const more = state === 'correcting' ? asked : state === 'decided' || state === 'issued' || state === 'delivered' ? granted : {};
    assert.deepEqual(caseActs.filter((act) => caseCan[act](facts(state, more))), expected[state], state);
  }
});
