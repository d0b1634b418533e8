import { type Act, inTransaction } from '#platform/act.ts';
import { addMonths, dayInChina, isDay } from '#platform/calendar/day.ts';
import { Invalid, NotFound, Refused } from '#platform/errors.ts';
import { type Said, said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { record } from '#platform/ledger/record.ts';
import './tables.ts';
import { organisationSubject } from './ledger.ts';
import { type Mandate, longestMandateMonths } from './mandate.ts';
import { mustRepresent } from './representation.ts';

/** A legal representative empowers a person to act for the organisation (Civil Code 161, 165); in writing, for a period, at most three years. */
export async function giveMandate(act: Act, input: Omit<Mandate, 'id'>): Promise<Mandate> {
  const fields = periodProblems(input, dayInChina(act.at));
  if (Object.keys(fields).length > 0) throw new Invalid(fields);
  const { region } = act.actor;
  return inTransaction(act, async (on) => {
    const organisation = await mustRepresent(on, input.organisation);
    const person = await on.db
      .selectFrom('identity.person').select('id').where('region', '=', region).where('id', '=', input.person).executeTakeFirst();
    if (!person) throw new NotFound();
    if (organisation.legal_representative === person.id) {
      throw new Refused(
        'represents-already',
        said('法定代表人本来就代表本单位，不用授权', 'The legal representative acts for the organisation without a mandate'),
        { law: '民法典', article: 61, gist: '法定代表人以法人名义从事的民事活动，其法律后果由法人承受' },
      );
    }
    const id = newId(on.at);
    const { from, to } = input;
    await on.db
      .insertInto('identity.mandate')
      .values({ region, id, organisation: organisation.id, person: person.id, from_on: from, to_on: to, given_at: on.at })
      .execute();
    await record(on, 'identity.mandate-given', organisationSubject(organisation.id), { mandate: id, person: person.id, from, to });
    return { ...input, id };
  });
}

function periodProblems({ from, to }: { from: string; to: string }, today: string): Record<string, Said> {
  if (!isDay(from)) return { from: said('请填写起始日期', 'Give the first day') };
  if (!isDay(to)) return { to: said('请填写截止日期', 'Give the last day') };
  if (from < today) return { from: said('起始日期不能早于今天', 'The first day cannot lie before today') };
  if (to < from) return { to: said('截止日期早于起始日期', 'The last day lies before the first') };
  if (to > addMonths(from, longestMandateMonths)) return { to: said('一次授权最长三年', 'A mandate lasts three years at most') };
  return {};
}

