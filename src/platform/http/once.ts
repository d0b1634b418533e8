import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Act, inTransaction } from '../act.ts';
import { Invalid, Refused } from '../errors.ts';
import { said } from '../i18n.ts';

/** An answer that can be kept and given again, byte for byte. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Rule of a request key: 8 to 128 signs without spaces. */
export const requestKeyRule = /^[\x21-\x7e]{8,128}$/;

/**
 * Does work once per key of the same actor: the same request again gets the same answer, another under the same key
 * is refused (422), one still being done is refused (409). The key is kept in the work's own transaction.
 */
export async function once(act: Act, key: string, request: string, work: (act: Act) => Promise<KeptAnswer>): Promise<KeptAnswer> {
  if (!requestKeyRule.test(key)) {
    throw new Invalid({ 'Idempotency-Key': said('须为 8 至 128 个字符，不含空格', 'must be 8 to 128 characters without spaces') });
  }
  const { region, id: actor } = act.actor;
  const digest = createHash('sha256').update(request).digest('hex');
  return inTransaction(act, async (inside) => {
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`${region}\n${actor}\n${key}`}::text, 0)) as free`.execute(inside.db);
    if (!rows[0]!.free) {
      throw new Refused('request-in-flight', said('同一个请求正在处理，请稍后再查', 'The same request is being done; look again in a moment'));
    }
    const kept = await inside.db
      .selectFrom('platform.request')
      .select(['digest', 'status', 'headers', 'body'])
      .where('region', '=', region)
      .where('actor', '=', actor)
      .where('key', '=', key)
      .executeTakeFirst();
    if (kept) {
      if (kept.digest !== digest) throw keyReused();
      return { status: kept.status!, headers: kept.headers ?? {}, body: kept.body ?? '' };
    }
    const answer = await work(inside);
    await inside.db
      .insertInto('platform.request')
      .values({ region, actor, key, digest, status: answer.status, headers: JSON.stringify(answer.headers), body: answer.body, at: act.at })
      .execute();
    return answer;
  });
}

function keyReused(): Invalid {
  const sentence = said('这个请求键已用于另一份内容，请换一个', 'This key was used for other content; take another');
  return new Invalid({ 'Idempotency-Key': sentence }, 'request-key-reused');
}
