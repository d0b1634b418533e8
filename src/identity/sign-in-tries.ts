import { createHash } from 'node:crypto';
import type { Act } from '#platform/act.ts';
import './tables.ts';
import type { SessionLimits } from './session.ts';

/** Wrong passwords in a row, and until when no more are taken. */
export interface Tries {
  failed_tries: number;
  locked_until: Date | null;
}

/** Seconds for which no password is taken, or 0. A lock set by a clock that ran ahead holds no longer than any other. */
export function secondsLocked(tries: Tries | undefined, at: Date, limits: SessionLimits): number {
  const left = Math.ceil(((tries?.locked_until?.getTime() ?? 0) - at.getTime()) / 1000);
  return left > limits.lockSeconds || left < 0 ? 0 : left;
}

/** How things stand after one more wrong password. */
export function afterWrongTry(tries: Tries, at: Date, limits: SessionLimits): Tries {
  const count = tries.failed_tries + 1;
  if (count < limits.tries) return { failed_tries: count, locked_until: null };
  return { failed_tries: 0, locked_until: new Date(at.getTime() + limits.lockSeconds * 1000) };
}

const buckets = 65_536;

/** The bucket in which wrong tries under a login that does not exist are counted: their number is bounded, whatever is tried. */
export function bucketOf(login: string): number {
  return createHash('sha256').update(login).digest().readUInt32BE(0) % buckets;
}

/** The tries under logins of a bucket. */
export async function findUnknownTries(act: Act, bucket: number): Promise<Tries | undefined> {
  return act.db
    .selectFrom('identity.unknown_login')
    .select(['failed_tries', 'locked_until'])
    .where('region', '=', act.actor.region)
    .where('bucket', '=', bucket)
    .executeTakeFirst();
}

/** The tries under logins of a bucket, held fast until the transaction ends. */
export async function lockUnknownTries(on: Act, bucket: number): Promise<Tries> {
  const { region } = on.actor;
  await on.db
    .insertInto('identity.unknown_login')
    .values({ region, bucket, failed_tries: 0, locked_until: null })
    .onConflict((same) => same.doNothing())
    .execute();
  return on.db
    .selectFrom('identity.unknown_login')
    .select(['failed_tries', 'locked_until'])
    .where('region', '=', region)
    .where('bucket', '=', bucket)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Writes down the tries of a bucket. */
export async function keepUnknownTries(on: Act, bucket: number, tries: Tries): Promise<void> {
  await on.db.updateTable('identity.unknown_login').set(tries).where('region', '=', on.actor.region).where('bucket', '=', bucket).execute();
}

/** Writes down the tries of an account. */
export async function keepTries(on: Act, account: string, tries: Tries): Promise<void> {
  const { failed_tries, locked_until } = tries;
  await on.db
    .updateTable('identity.account').set({ failed_tries, locked_until }).where('region', '=', on.actor.region).where('id', '=', account).execute();
}
