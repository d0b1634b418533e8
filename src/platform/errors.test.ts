import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ComeBackLater, Forbidden, Invalid, KindNotAccepted, NotFound, NotSignedIn, Refused, TooLarge } from './errors.ts';
import { problemOf } from './http/problem.ts';
import { said } from './i18n.ts';

const sentence = said('不行', 'No');

test('each error has its one status and keeps its stable code', () => {
  const all: [Error, number, string][] = [
    [new Invalid({ name: sentence }), 422, 'invalid'],
    [new Invalid({ body: sentence }, 'not-json'), 422, 'not-json'],
    [new NotSignedIn(), 401, 'not-signed-in'],
    [new Forbidden('role-missing', sentence), 403, 'role-missing'],
    [new NotFound(), 404, 'not-found'],
    [new Refused('power-not-in-force', sentence), 409, 'power-not-in-force'],
    [new TooLarge('file-too-large', sentence), 413, 'file-too-large'],
    [new KindNotAccepted('file-kind-not-accepted', sentence), 415, 'file-kind-not-accepted'],
    [new ComeBackLater(429, 'too-many-requests', sentence, 7), 429, 'too-many-requests'],
  ];
  for (const [error, status, code] of all) assert.deepEqual([problemOf(error).status, problemOf(error).code], [status, code]);
  assert.equal(problemOf(new ComeBackLater(429, 'x', sentence, 7)).retryAfter, 7);
});

test('a database that is away is told apart from a fault of ours, and neither tells anything of the inside', () => {
  const withCode = (code: string) => Object.assign(new Error('connect /secret/socket'), { code });
  for (const code of ['ECONNREFUSED', '57P01', '08006', '53300', '58030', '25006', '40001', '40P01', 'ENOENT']) {
    const problem = problemOf(withCode(code));
    assert.deepEqual([problem.status, problem.code, problem.retryAfter], [503, 'temporarily-unavailable', 2]);
  }
  assert.equal(problemOf(new Error('Connection terminated unexpectedly')).status, 503);
  for (const fault of [withCode('23505'), withCode('42P01'), new TypeError('x is undefined'), 'a string', undefined]) {
    const problem = problemOf(fault);
    assert.deepEqual([problem.status, problem.code], [500, 'internal']);
    assert.doesNotMatch(JSON.stringify(problem), /secret|undefined/);
  }
});

test('the count of what is to be corrected agrees with English grammar', () => {
  assert.equal(new Invalid({ a: sentence }).sentence.en, 'There is 1 thing to correct');
  assert.equal(new Invalid({ a: sentence, b: sentence }).sentence.en, 'There are 2 things to correct');
});
