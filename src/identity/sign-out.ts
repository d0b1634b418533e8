import { type Act, inTransaction } from '#platform/act.ts';
import { NotFound } from '#platform/errors.ts';
import './tables.ts';
import { lockAccount } from './lock-account.ts';
import { mustBeSignedIn } from './policy.ts';
import { endSessions } from './session.ts';

/** Ends the session in which this is asked. */
export async function signOut(act: Act): Promise<void> {
  mustBeSignedIn(act.actor);
  const { id, sessionId } = act.actor;
  if (sessionId === undefined) return;
  await inTransaction(act, async (on) => {
    await lockAccount(on, id);
    await endSessions(on, id, 'sign-out', { only: sessionId });
  });
}

/** Ends every session of the actor, this one too; gives their number. */
export async function signOutEverywhere(act: Act): Promise<number> {
  mustBeSignedIn(act.actor);
  const { id } = act.actor;
  return inTransaction(act, async (on) => {
    await lockAccount(on, id);
    return endSessions(on, id, 'everywhere');
  });
}

/** Ends one of the actor's own sessions; throws NotFound for one that is over or not theirs. */
export async function endSession(act: Act, input: { session: string }): Promise<void> {
  mustBeSignedIn(act.actor);
  const { id } = act.actor;
  await inTransaction(act, async (on) => {
    await lockAccount(on, id);
    const ended = await endSessions(on, id, 'ended-by-holder', { only: input.session });
    if (ended === 0) throw new NotFound();
  });
}
