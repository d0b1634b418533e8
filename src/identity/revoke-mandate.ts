import { type Act, inTransaction } from '#platform/act.ts';
import { NotFound, Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { organisationSubject } from './ledger.ts';
import { mustRepresent } from './representation.ts';

/** A legal representative takes a mandate back at once (Civil Code 173, second case). Refused when it was taken back already. */
export async function revokeMandate(act: Act, input: { mandate: string }): Promise<void> {
  const { region } = act.actor;
  await inTransaction(act, async (on) => {
    const mandate = await on.db
      .selectFrom('identity.mandate').selectAll().where('region', '=', region).where('id', '=', input.mandate).forUpdate().executeTakeFirst();
    if (!mandate) throw new NotFound();
    await mustRepresent(on, mandate.organisation);
    if (mandate.revoked_at) throw new Refused('mandate-revoked', said('这项授权已经收回', 'This mandate was taken back already'));
    await on.db
      .updateTable('identity.mandate').set({ revoked_at: on.at }).where('region', '=', region).where('id', '=', mandate.id).execute();
    const { id, person, organisation } = mandate;
    await record(on, 'identity.mandate-revoked', organisationSubject(organisation), { mandate: id, person });
  });
}
