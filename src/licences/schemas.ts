import { z } from 'zod';
import { endingGroundNames } from './ending-grounds.ts';

const said = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
const day = z.iso.date();

export const licenceParams = z.strictObject({ id: z.string().max(80) });
export const codeParams = z.strictObject({ code: z.string().max(80) });
export const verifyQuery = z.strictObject({ code: z.string().max(80).optional(), number: z.string().max(80).optional() });
export const verificationQuery = z.strictObject({ number: z.string().max(80).optional() });
export const endingBody = z.strictObject({
  ground: z.enum(endingGroundNames, '请选择法定情形 | Choose the ground in law'),
  reason: z.string().max(2_000, '最多2000字 | at most 2,000 characters'),
});

const power = z.strictObject({ code: z.string(), version: z.int() });

/** A licence whole, for its holder and for officers. */
export const licenceAnswer = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  eLicenceId: z.string(),
  verificationCode: z.string(),
  typeName: said,
  item: power,
  holder: z.strictObject({ kind: z.enum(['person', 'organisation']), id: z.uuid(), name: z.string(), numberShown: z.string() }),
  organ: z.strictObject({ code: z.string(), name: z.string() }),
  power: z.strictObject({ code: z.string(), version: z.int(), contentHash: z.string() }),
  issuedOn: day,
  validFrom: day,
  validTo: day.nullable(),
  validity: z.string(),
  caseNo: z.string(),
  face: z.array(z.strictObject({ label: said, value: z.string() })),
  seal: z.strictObject({ contentAlgorithm: z.string(), contentHash: z.string(), signatureAlgorithm: z.string(), signature: z.string(), keyId: z.string(), publicKey: z.string() }),
  ending: z.strictObject({ kind: z.enum(['revoked', 'deregistered']), ground: z.string(), reason: z.string(), endedAt: z.iso.datetime() }).nullable(),
});

/** What anyone is told who holds a licence's code. */
export const verificationAnswer = z.strictObject({
  state: z.enum(['valid', 'notYetValid', 'expired', 'revoked', 'deregistered', 'untrusted', 'unknown']),
  word: said,
  checkedAt: z.iso.datetime(),
  reasons: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), title: said, line: said.nullable() })),
  licence: z
    .strictObject({
      typeName: said,
      number: z.string(),
      holder: z.string(),
      organ: z.string(),
      issuedOn: day,
      validFrom: day,
      validTo: day.nullable(),
      validity: said,
      power,
    })
    .nullable(),
});

/** The API answers nothing to whoever has only one of the two facts. */
export const bothFacts = z.strictObject({ number: z.string().trim().min(1, '请填证照编号 | Give the licence number').max(80) });
