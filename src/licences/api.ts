import type { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import type { Licence } from './licence.ts';
import { contentAlgorithm } from './licence-content.ts';
import { openLicence } from './open-licence.ts';
import { publicVerification } from './public-verification.ts';
import { revokeLicence } from './revoke-licence.ts';
import { bothFacts, codeParams, endingBody, licenceAnswer, licenceParams, verificationAnswer } from './schemas.ts';
import { verifyLicence } from './verify-licence.ts';

/** A licence as the API gives it: with everything needed to check its seal offline. */
function answerOf(licence: Licence, key: SigningKey): z.input<typeof licenceAnswer> {
  const { region: _, contentHash, signature, keyId, issuedAt: __, face, ending, ...content } = licence;
  return {
    ...content,
    face: [...face],
    seal: { contentAlgorithm, contentHash, signatureAlgorithm: key.algorithm, signature, keyId, publicKey: key.publicPem },
    ending: ending && { ...ending, endedAt: ending.endedAt.toISOString() },
  };
}

export const api: Route[] = [
  apiRoute(
    { method: 'get', path: '/licences/{id}', who: 'signedIn', object: 'licence' },
    { summary: 'A licence, for its holder and for officers of its body', tag: 'licences', takes: { params: licenceParams }, answers: { 200: licenceAnswer } },
    async ({ act, deps, params }) => ({ status: 200, body: answerOf(await openLicence(act, params.id), deps.key) }),
  ),
  apiRoute(
    { method: 'post', path: '/licences/{id}/ending', who: ['head'], object: 'licence', audit: 'licences.ended', power: 'revoke' },
    {
      summary: 'Revoke or deregister a licence on a ground of the law',
      tag: 'licences',
      takes: { params: licenceParams, body: endingBody },
      answers: { 201: licenceAnswer },
      idempotencyKey: 'optional',
    },
    async ({ act, deps, params, body }) => {
      await openLicence(act, params.id);
      return { status: 201, body: answerOf(await revokeLicence(act, { id: params.id, ...body }), deps.key) };
    },
  ),
  apiRoute(
    { method: 'get', path: '/verifications/{code}', who: 'anyone', object: 'verification' },
    {
      summary: 'Whether the licence of a verification code and a number holds today; a code that is unknown or not of that number is answered in the same shape',
      tag: 'licences',
      takes: { params: codeParams, query: bothFacts },
      answers: { 200: verificationAnswer },
    },
    async ({ act, deps, params, query }) => {
      const asked = { region: act.actor.region, code: params.code, number: query.number };
      const judgement = await verifyLicence(act.db, asked, deps.key, dayInChina(act.at));
      return { status: 200, body: { ...publicVerification(judgement, deps.key.id), checkedAt: act.at.toISOString() } };
    },
  ),
];
