import { createHash } from 'node:crypto';
import { type Act, atOnce } from '../act.ts';
import { keepRow } from '../db/keep.ts';
import { ask } from '../db/statements.ts';
import type { Db } from '../db/tables.ts';
import { DomainError, Invalid, Refused } from '../errors.ts';
import { said } from '../i18n.ts';

/** An answer that can be kept and given again, byte for byte. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Rule of a request key: 8 to 128 signs without spaces. */
export const requestKeyRule = /^[\x21-\x7e]{8,128}$/;

const requestKey = ['platform.request_pkey'];

// What this process is doing now, by database: the same again is told to wait. And what it has lately done.
const underWay = new WeakMap<Db, Set<string>>();
const lately = new WeakMap<Db, Set<string>>();
const latelyAtMost = 20_000;

/**
 * Does work once per key of the same actor: the same request again gets the same answer, another under the same key
 * is refused (422), one still being done is refused (409). The key is kept with the work; of two processes that do the same
 * at once the database lets one, and the other finds its answer.
 */
export async function once(act: Act, key: string, request: string, work: (act: Act) => Promise<KeptAnswer>): Promise<KeptAnswer> {
  if (!requestKeyRule.test(key)) {
    throw new Invalid({ 'Idempotency-Key': said('须为 8 至 128 个字符，不含空格', 'must be 8 to 128 characters without spaces') });
  }
  const [now, before] = [namesIn(underWay, act.db), namesIn(lately, act.db)];
  const name = `${act.actor.region}\n${act.actor.id}\n${key}`;
  if (now.has(name)) {
    throw new Refused('request-in-flight', said('同一个请求正在处理，请稍后再查', 'The same request is being done; look again in a moment'));
  }
  now.add(name);
  try {
    const answer = await doOnce(act, { key, digest: createHash('sha256').update(request).digest('hex'), seen: before.has(name) }, work);
    if (before.size >= latelyAtMost) before.delete(before.values().next().value!);
    before.add(name);
    return answer;
  } finally {
    now.delete(name);
  }
}

function namesIn(sets: WeakMap<Db, Set<string>>, db: Db): Set<string> {
  const names = sets.get(db) ?? new Set();
  sets.set(db, names);
  return names;
}

// Nearly every request is new. A key that this process has not seen is looked for only when it stands in the way of the work,
// or something else does: an act that was done already mostly refuses itself, and whatever it wrote a second time is not kept.
async function doOnce(act: Act, { key, digest, seen }: { key: string; digest: string; seen: boolean }, work: (act: Act) => Promise<KeptAnswer>): Promise<KeptAnswer> {
  try {
    return await atOnce(act, async (inside) => {
      const before = inside.kept?.attempt === 1 && !seen ? undefined : await keptAnswer(inside, key, digest);
      if (before) return before;
      const answer = await work(inside);
      const { status, headers, body } = answer;
      await keepRow(inside, 'platform.request', { region: act.actor.region, actor: act.actor.id, key, digest, status, headers: JSON.stringify(headers), body, at: act.at }, requestKey);
      return answer;
    });
  } catch (error) {
    const before = error instanceof DomainError ? await keptAnswer(act, key, digest) : undefined;
    if (before) return before;
    throw error;
  }
}

async function keptAnswer({ db, actor }: Act, key: string, digest: string): Promise<KeptAnswer | undefined> {
  const [kept] = await ask<KeptAnswer & { digest: string }>(
    db,
    'select digest, status, headers, body from platform.request where region = $1 and actor = $2 and key = $3',
    [actor.region, actor.id, key],
  );
  if (kept && kept.digest !== digest) throw keyReused();
  return kept && { status: kept.status, headers: kept.headers ?? {}, body: kept.body ?? '' };
}

function keyReused(): Invalid {
  const sentence = said('这个请求键已用于另一份内容，请换一个', 'This key was used for other content; take another');
  return new Invalid({ 'Idempotency-Key': sentence }, 'request-key-reused');
}
