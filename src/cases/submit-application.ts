import { mustHoldPower } from '#authority';
import { checkAnswers, getItem, implementationIn, type Item } from '#catalog';
import { type Applicant, getApplicant } from '#identity';
import { type Act, atOnce, systemActor } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Refused } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Case } from './case.ts';
import { amongKnown, type HandedIn } from './file.ts';
import { keepNewCase } from './keep-new-case.ts';
import { mustHaveMaterials } from './materials.ts';
import { newCase } from './new-case.ts';
import { mustBePerson } from './policy.ts';
import { processOf, startProcess } from './run-process.ts';
import { nextCaseNumber } from './serial.ts';
import { mustBeStorable } from './storable.ts';
import { mustBeOnlyOpenOne, submissionFacts } from './submission-facts.ts';

export interface SubmitApplication {
  itemCode: string;
  /** Twelve digits of the division in which it is applied for. */
  division: string;
  /** Id of the person or organisation in whose name; the actor's own right to act for it is checked. */
  applicantId: string;
  answers: Readonly<Record<string, unknown>>;
  files: readonly HandedIn[];
  /** The draft from which it comes; submitted twice it is one case. */
  draft?: string | undefined;
}

/**
 * Submits an application: the matter is one that is applied for and handled in the division, the applicant is represented,
 * the answers and materials are whole, and she has no other open one for it (P7). Case, files, course, ledger entry, clock and
 * sealed receipt are kept at once. Throws Invalid with a sentence for each field, Refused 'not-applied-for',
 * 'not-handled-here', 'no-mandate', 'power-not-in-force', 'open-application', 'numbers-exhausted'.
 */
export async function submitApplication(act: Act, input: SubmitApplication, key: SigningKey): Promise<Case> {
  mustBePerson(act.actor);
  return atOnce(act, async (inside) => {
    const { db, actor, at } = inside;
    const item = await getItem(db, input.itemCode);
    const where = placeOf(item, input.division);
    const applicant: Applicant = await getApplicant(db, actor, input.applicantId, dayInChina(at));
    mustBeStorable(input.answers);
    const answers = checkAnswers(item, input.answers, dayInChina(at));
    mustHaveMaterials(item, input.files, { answers, applicant });
    const facts = await submissionFacts(inside, { applicant, item, where, files: input.files });
    const files = amongKnown(input.files, facts.files);
    // The body's power to act at all is asked once more at each act; without one there is nothing to apply for.
    const power = await mustHoldPower({ ...inside, actor: systemActor(actor.region) }, { power: where.power, to: 'accept' });
    const graph = await processOf(db, item);
    mustBeOnlyOpenOne(facts.open);
    const no = nextCaseNumber(inside, where.power, facts.lastNumber);
    const file = newCase(inside, { no, item, where, applicant, answers, tokens: startProcess(graph).tokens });
    return keepNewCase(inside, file, { files, power, key, draft: input.draft });
  });
}

function placeOf(item: Item, division: string) {
  const basis = { law: '行政许可法', article: 32, gist: '不属于本机关职权范围的，告知向有关机关申请' };
  if (!item.appliedFor || item.handling === null) {
    throw new Refused('not-applied-for', said('这个事项由机关依职权办理，不需要申请', 'A body does this of its own accord; it is not applied for'), basis, { item: item.code });
  }
  const where = implementationIn(item, division);
  if (where) return where;
  throw new Refused('not-handled-here', said('这个事项不在您选的地区办理', 'This matter is not handled in the division you chose'), basis, { item: item.code, division });
}
