import { type Act, type Actor, inTransaction } from '#platform/act.ts';
import { ComeBackLater, Forbidden, NotSignedIn } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { actorOfLogin } from './actor-of-login.ts';
import { accountSubject, unknownLoginSubject } from './ledger.ts';
import { lockAccount } from './lock-account.ts';
import { normaliseLogin } from './login.ts';
import { passwordMatches } from './password-hash.ts';
import { openSession, type SessionLimits } from './session.ts';
import { afterWrongTry, bucketOf, findUnknownTries, keepTries, keepUnknownTries, lockUnknownTries, secondsLocked } from './sign-in-tries.ts';

export interface SignIn {
  login: string;
  password: string;
  userAgent?: string | undefined;
}

/** A session just opened; its token is told this once. */
export interface SignedIn {
  token: string;
  actor: Actor;
  expiresAt: Date;
}

type Outcome = { signedIn: SignedIn } | { refused: 'wrong' | 'disabled' } | { lockedFor: number };

/** Said alike of an unknown login and of a wrong password. */
export const wrongSignIn = said('登录名或密码不对，请核对后再试', 'The login or the password is wrong; check both and try again');

/** Signs in, or throws NotSignedIn (401); otherwise like `trySignIn`. */
export async function signIn(act: Act, input: SignIn, limits: SessionLimits): Promise<SignedIn> {
  const signedIn = await trySignIn(act, input, limits);
  if (signedIn) return signedIn;
  throw new NotSignedIn('sign-in-wrong', wrongSignIn);
}

/**
 * Signs in with login and password and opens a new session; nothing when they are wrong, with a login unknown or known alike.
 * Throws ComeBackLater (429) after too many wrong tries, (503) when too many people are signing in; Forbidden when the account is closed.
 * Refusals are kept as well, so it must not be called in a transaction that its error would roll back.
 */
export async function trySignIn(act: Act, input: SignIn, limits: SessionLimits): Promise<SignedIn | undefined> {
  const login = normaliseLogin(input.login.slice(0, 200));
  const known = await act.db
    .selectFrom('identity.account')
    .select(['id', 'password_hash', 'failed_tries', 'locked_until'])
    .where('region', '=', act.actor.region)
    .where('login', '=', login)
    .executeTakeFirst();
  const bucket = bucketOf(login);
  const unknown = await findUnknownTries(act, bucket);
  const locked = secondsLocked(known ?? unknown, act.at, limits) > 0;
  const matches = !locked && (await passwordMatches(known?.password_hash, input.password));
  const verified = matches ? known?.password_hash : undefined;
  const outcome = await inTransaction(act, (on) =>
    known ? settleKnown(on, { ...input, login, account: known.id, verified }, limits) : settleUnknown(on, bucket, limits),
  );
  if ('signedIn' in outcome) return outcome.signedIn;
  if ('lockedFor' in outcome) throw tooManyTries(outcome.lockedFor);
  if (outcome.refused === 'wrong') return undefined;
  throw new Forbidden('account-disabled', said('这个账号已停用，请联系安全管理员', 'This account is closed; ask the security administrator'));
}

async function settleKnown(
  on: Act,
  input: SignIn & { account: string; verified: string | null | undefined },
  limits: SessionLimits,
): Promise<Outcome> {
  const account = await lockAccount(on, input.account);
  const subject = accountSubject(account.id);
  // Looked at again under the lock: of many guesses sent at once only as many count as may be tried.
  const lockedFor = secondsLocked(account, on.at, limits);
  if (lockedFor > 0) {
    await record(on, 'identity.sign-in-refused', subject, { cause: 'locked', tries: account.failed_tries });
    return { lockedFor };
  }
  if (!input.verified || input.verified !== account.password_hash) {
    await countWrongTry(on, account, limits);
    return { refused: 'wrong' };
  }
  if (account.disabled_at) {
    await record(on, 'identity.sign-in-refused', subject, { cause: 'disabled', tries: account.failed_tries });
    return { refused: 'disabled' };
  }
  if (account.failed_tries > 0 || account.locked_until) await keepTries(on, account.id, { failed_tries: 0, locked_until: null });
  const { id, token } = await openSession(on, account.id, input.userAgent);
  const actor = { ...(await actorOfLogin(on.db, account.region, account.login, on.at)), sessionId: id };
  await record({ ...on, actor }, 'identity.signed-in', subject, { session: id });
  return { signedIn: { token, actor, expiresAt: new Date(on.at.getTime() + limits.hours * 3_600_000) } };
}

/** Counts a wrong password against an account that the caller holds fast, and locks it for a while after too many. */
export async function countWrongTry(
  on: Act,
  account: { id: string; failed_tries: number; locked_until: Date | null },
  limits: SessionLimits,
): Promise<void> {
  const next = afterWrongTry(account, on.at, limits);
  await keepTries(on, account.id, next);
  const particulars = { cause: 'wrong-password' as const, tries: account.failed_tries + 1 };
  await record(on, 'identity.sign-in-refused', accountSubject(account.id), { ...particulars, ...(next.locked_until && { lockedUntil: next.locked_until }) });
}

async function settleUnknown(on: Act, bucket: number, limits: SessionLimits): Promise<Outcome> {
  const tries = await lockUnknownTries(on, bucket);
  const subject = unknownLoginSubject(bucket);
  const lockedFor = secondsLocked(tries, on.at, limits);
  if (lockedFor > 0) {
    await record(on, 'identity.sign-in-refused', subject, { cause: 'locked', tries: tries.failed_tries });
    return { lockedFor };
  }
  const next = afterWrongTry(tries, on.at, limits);
  await keepUnknownTries(on, bucket, next);
  const lockedUntil = next.locked_until;
  await record(on, 'identity.sign-in-refused', subject, { cause: 'unknown-login', tries: tries.failed_tries + 1, ...(lockedUntil && { lockedUntil }) });
  return { refused: 'wrong' };
}

/** What is said after too many wrong passwords. */
export function tooManyTries(seconds: number): ComeBackLater {
  const minutes = Math.ceil(seconds / 60);
  const [zh, en] = seconds <= 90 ? [`${seconds} 秒`, `${seconds} seconds`] : [`${minutes} 分钟`, `${minutes} minutes`];
  return new ComeBackLater(429, 'sign-in-locked', said(`密码错误次数太多，请 ${zh}后再试`, `Too many wrong passwords; try again in ${en}`), seconds);
}
