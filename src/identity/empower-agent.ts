import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import './tables.ts';
import { tidy } from './field-checks.ts';
import { giveMandate } from './give-mandate.ts';
import type { Mandate } from './mandate.ts';
import { mustRepresent } from './representation.ts';
import { checkResidentNumber, normaliseResidentNumber } from './resident-number.ts';

export interface EmpowerAgent {
  organisation: string;
  /** As on the identity card; both must be those of one registered person. */
  agentName: string;
  agentNumber: string;
  /** The last day. */
  to: string;
}

/** A legal representative empowers a registered person, named as on the identity card, from today on. */
export async function empowerAgent(act: Act, input: EmpowerAgent): Promise<Mandate> {
  const today = dayInChina(act.at);
  const number = normaliseResidentNumber(input.agentNumber);
  const wrong = checkResidentNumber(number, today);
  if (wrong) throw new Invalid({ agentNumber: wrong.sentence });
  return inTransaction(act, async (on) => {
    await mustRepresent(on, input.organisation);
    const agent = await on.db
      .selectFrom('identity.person').select(['id', 'name']).where('region', '=', on.actor.region).where('resident_number', '=', number).executeTakeFirst();
    // One answer for both, so that a number alone tells nothing.
    if (agent?.name !== tidy(input.agentName)) {
      const sentence = said('没有姓名和号码都相符的已注册人员；请代办人先注册', 'Nobody is registered with this name and number; the agent has to register first');
      throw new Invalid({ agentNumber: sentence }, 'agent-unknown');
    }
    return giveMandate(on, { organisation: input.organisation, person: agent.id, from: today, to: input.to });
  });
}
