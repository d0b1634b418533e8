import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { stateAnswer } from './api-answers.ts';
import { correctApplication } from '../correct-application.ts';
import { caseParams, correctionBody, StateAnswer, submissionBody, SubmittedAnswer, withdrawalBody } from './schemas.ts';
import { submitApplication } from '../submit-application.ts';
import { withdrawCase } from '../withdraw-case.ts';

/** What an applicant does with the API. */
export const applyingApi: Route[] = [
  apiRoute(
    { method: 'post', path: '/cases', who: ['citizen'], object: 'case', audit: 'cases.submitted' },
    { summary: 'Submit an application', tag: 'cases', takes: { body: submissionBody }, answers: { 201: SubmittedAnswer }, idempotencyKey: 'required' },
    async ({ act, deps, body }) => {
      const file = await submitApplication(act, body, deps.key);
      const receipt = `/api/v1/cases/${file.no}/receipt`;
      return {
        status: 201,
        body: { ...stateAnswer(act, file), submittedAt: file.submittedAt.toISOString(), receipt },
        headers: { location: `/api/v1/cases/${file.no}` },
      };
    },
  ),
  apiRoute(
    { method: 'post', path: '/cases/{no}/correction', who: ['citizen'], object: 'case', audit: 'cases.corrected' },
    { summary: 'Correct an application as it was asked for', tag: 'cases', takes: { params: caseParams, body: correctionBody }, answers: { 201: StateAnswer }, idempotencyKey: 'optional' },
    async ({ act, params, body }) => ({ status: 201, body: stateAnswer(act, await correctApplication(act, { ...params, ...body })) }),
  ),
  apiRoute(
    { method: 'post', path: '/cases/{no}/withdrawal', who: ['citizen'], object: 'case', audit: 'cases.withdrawn' },
    { summary: 'Withdraw an application before it is decided', tag: 'cases', takes: { params: caseParams, body: withdrawalBody }, answers: { 201: StateAnswer }, idempotencyKey: 'optional' },
    async ({ act, params, body }) => ({ status: 201, body: stateAnswer(act, await withdrawCase(act, { ...params, ...body })) }),
  ),
];
