import { type Act, inTransaction } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import { checkCreditCode, normaliseCreditCode } from '#government';
import './tables.ts';
import { nameProblem, normalisePhone, phoneProblem, problemsIn, tidy } from './field-checks.ts';
import { organisationSubject } from './ledger.ts';
import { type Organisation, organisationKinds } from './organisation.ts';
import { mustRegisterOthers } from './policy.ts';

/** Enters an organisation from a register, under its credit code (GB 32100) and with its legal representative. */
export async function registerOrganisation(act: Act, input: Omit<Organisation, 'id'>): Promise<Organisation> {
  mustRegisterOthers(act.actor);
  const { region } = act.actor;
  const given = { ...input, name: tidy(input.name), creditCode: normaliseCreditCode(input.creditCode), phone: normalisePhone(input.phone) };
  return inTransaction(act, async (on) => {
    const representative = await on.db
      .selectFrom('identity.person').select('id').where('region', '=', region).where('id', '=', given.legalRepresentative).executeTakeFirst();
    const fields = problemsIn({
      name: nameProblem(given.name, 'body'),
      creditCode: checkCreditCode(given.creditCode)?.sentence,
      kind: organisationKinds.includes(given.kind) ? undefined : said('没有这种组织', 'There is no such kind of organisation'),
      phone: phoneProblem(given.phone),
      legalRepresentative: representative ? undefined : said('法定代表人没有登记', 'The legal representative is not registered'),
    });
    if (Object.keys(fields).length > 0) throw new Invalid(fields);
    const id = newId(on.at);
    const { name, creditCode, kind, legalRepresentative, phone, address = null } = given;
    const added = await on.db
      .insertInto('identity.organisation')
      .values({ region, id, name, credit_code: creditCode, legal_representative: legalRepresentative, kind, phone, address, registered_at: on.at })
      .onConflict((same) => same.columns(['region', 'credit_code']).doNothing())
      .executeTakeFirst();
    if (!added.numInsertedOrUpdatedRows) throw new Invalid({ creditCode: said('这个代码已经登记', 'This code is registered already') }, 'organisation-known');
    await record(on, 'identity.organisation-registered', organisationSubject(id), { organisation: id, creditCode, kind, legalRepresentative });
    return { ...given, id };
  });
}
