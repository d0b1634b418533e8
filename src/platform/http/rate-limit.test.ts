import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ComeBackLater } from '../errors.ts';
import { rateLimit } from './rate-limit.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 12, 1, 0, seconds));

test('one request too many is told how many seconds to wait, until the minute is over', () => {
  const limit = rateLimit(2);
  limit('a', at(10));
  limit('a', at(20));
  assert.throws(() => limit('a', at(45)), (error) => error instanceof ComeBackLater && error.status === 429 && error.retryAfter === 15);
  limit('b', at(45));
  limit('a', at(60));
});

test('a flood of addresses takes no more memory than was allowed for', () => {
  const limit = rateLimit(1, 100);
  for (let n = 0; n < 1_000; n++) limit(`address ${n}`, at(1));
  limit('address 999999', at(1));
  assert.throws(() => limit('address 999999', at(1)), ComeBackLater);
});
