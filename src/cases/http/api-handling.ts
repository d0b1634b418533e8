import { type PowerAct, rolesThatMay } from '#authority';
import type { z } from 'zod';
import type { Act } from '#platform/act.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { acceptCase } from '../accept-case.ts';
import { stateAnswer } from './api-answers.ts';
import { askForCorrection } from '../ask-for-correction.ts';
import type { Case } from '../case.ts';
import { decideCase } from '../decide-case.ts';
import { deliverResult } from '../deliver-result.ts';
import { extendCase } from '../extend-case.ts';
import { issueResult } from '../issue-result.ts';
import type { CaseEvent } from '../ledger.ts';
import { refuseAcceptance } from '../refuse-acceptance.ts';
import { resumeCase } from '../resume-case.ts';
import { reviewCase } from '../review-case.ts';
import * as schema from './schemas.ts';
import { suspendCase } from '../suspend-case.ts';

interface Handling<B extends z.ZodType> {
  /** The noun below the case: accepting is POST /cases/{no}/acceptance. */
  noun: string;
  summary: string;
  power: PowerAct;
  audit: CaseEvent;
  body: B;
}

/** A route of one officer's act: guarded by the roles that carry it, done once per key, answered with the case's new state. */
function handling<B extends z.ZodType>(what: Handling<B>, verb: (act: Act, no: string, body: z.output<B>, key: SigningKey) => Promise<Case>): Route {
  const { noun, summary, power, audit, body } = what;
  const who = power === 'review' ? [...new Set([...rolesThatMay('review'), ...rolesThatMay('inspect')])] : rolesThatMay(power);
  return apiRoute(
    { method: 'post', path: `/cases/{no}/${noun}`, who, object: 'case', audit, power },
    { summary, tag: 'cases', takes: { params: schema.caseParams, body }, answers: { 201: schema.StateAnswer }, idempotencyKey: 'optional' },
    async ({ act, deps, params, body: given }) => ({ status: 201, body: stateAnswer(act, await verb(act, params.no, given, deps.key)) }),
  );
}

/** What officers do with the API; each act names its power. */
export const handlingApi: Route[] = [
  handling(
    { noun: 'correction-notice', summary: 'Ask once for all corrections', power: 'askForCorrection', audit: 'cases.correction-asked', body: schema.noticeBody },
    (act, no, body, key) => askForCorrection(act, { no, ...body }, key),
  ),
  handling({ noun: 'acceptance', summary: 'Accept', power: 'accept', audit: 'cases.accepted', body: schema.emptyBody }, (act, no, _, key) => acceptCase(act, { no }, key)),
  handling(
    { noun: 'refusal-of-acceptance', summary: 'Refuse to accept, with the reason and the right body', power: 'refuseAcceptance', audit: 'cases.acceptance-refused', body: schema.refusalBody },
    (act, no, body, key) => refuseAcceptance(act, { no, ...body }, key),
  ),
  handling({ noun: 'review', summary: 'Record the opinion of a step of review', power: 'review', audit: 'cases.reviewed', body: schema.reviewBody }, (act, no, body) => reviewCase(act, { no, ...body })),
  handling(
    { noun: 'suspension', summary: 'Let the clock stand still on a ground of Art. 45', power: 'suspend', audit: 'cases.suspended', body: schema.suspensionBody },
    (act, no, body, key) => suspendCase(act, { no, ...body }, key),
  ),
  handling({ noun: 'resumption', summary: 'Let the clock run again', power: 'resume', audit: 'cases.resumed', body: schema.resumptionBody }, (act, no, body) => resumeCase(act, { no, ...body })),
  handling(
    { noun: 'extension', summary: 'Lengthen the limit once, with a reason', power: 'extend', audit: 'cases.extended', body: schema.extensionBody },
    (act, no, body, key) => extendCase(act, { no, ...body }, key),
  ),
  handling({ noun: 'decision', summary: 'Grant or refuse', power: 'decide', audit: 'cases.decided', body: schema.decisionBody }, (act, no, body, key) => decideCase(act, { no, ...body }, key)),
  handling({ noun: 'issue', summary: 'Make the result', power: 'issue', audit: 'cases.issued', body: schema.emptyBody }, (act, no, _, key) => issueResult(act, { no }, key)),
  handling({ noun: 'delivery', summary: 'Hand over the result and close the case', power: 'deliver', audit: 'cases.delivered', body: schema.deliveryBody }, (act, no, body, key) => deliverResult(act, { no, ...body }, key)),
];
