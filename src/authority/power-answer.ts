import { z } from 'zod';
import type { PowerVersion } from './power.ts';
import type { Family } from './sub-items/get-family.ts';

const LimitAnswer = z.object({ n: z.int(), unit: z.enum(['workday', 'calendarDay', 'month', 'instant']), basis: z.string().optional() });
export const Version = z.object({
  version: z.int(),
  inForceFrom: z.iso.date(),
  inForceTo: z.iso.date().nullable().describe('First day on which it no longer holds'),
  contentHash: z.string(),
  algorithm: z.string(),
  cause: z.string(),
});

const Member = z.object({ code: z.string(), name: z.string(), englishName: z.string().optional() });

export const PowerAnswer = Version.extend({
  code: z.string(),
  basicCode: z.string(),
  inForce: z.boolean().describe('Whether this version holds on the day asked for'),
  entry: z.object({
    code: z.string(),
    name: z.string(),
    englishName: z.string().optional(),
    type: z.string(),
    bases: z.array(z.looseObject({ law: z.string(), article: z.union([z.int(), z.string()]).optional(), gist: z.string() })),
    body: z.object({ organ: z.string(), name: z.string(), englishName: z.string().optional(), nature: z.string() }),
    undertakingUnit: z.string(),
    level: z.string(),
    source: z.string().optional().describe('权力来源, 1 to 6'),
    topic: z.string().optional(),
    conditions: z.array(z.string()).optional(),
    materials: z.array(z.object({ name: z.string(), required: z.boolean() })).optional(),
    channels: z.array(z.string()).optional().describe('办理形式, GB/T 39046-2020 A.5'),
    english: z.looseObject({}).optional().describe('Topic, conditions and names of materials in English'),
    duties: z.array(z.object({ stage: z.string(), text: z.string(), basis: z.string().optional() })).optional().describe('责任事项'),
    accountability: z.array(z.object({ text: z.string(), basis: z.string().optional() })).optional().describe('追责情形'),
    base: z.object({ code: z.string(), version: z.int() }).optional().describe('The entry it is inherited from'),
    supervision: z.looseObject({ unit: z.string(), telephone: z.string() }),
    remedies: z.object({ reconsideration: z.string().optional(), litigation: z.string().optional() }),
    statutoryLimit: LimitAnswer.optional(),
    promisedLimit: LimitAnswer.optional(),
    process: z.object({ id: z.string(), version: z.int() }).optional(),
  }),
  versions: z.array(Version),
  main: Member.optional().describe('The main item of a sub-item'),
  subItems: z.array(Member).describe('The sub-items under the same main item'),
});

/** An entry as the API answers it, with the days of all its versions. */
export function powerAnswer(power: PowerVersion, inForce: boolean, versions: readonly PowerVersion[], family: Family) {
  const { code, basicCode, entry } = power;
  return { code, basicCode, inForce, ...versionAnswer(power), entry, versions: versions.map(versionAnswer), ...family };
}

/** A version's days, hash and cause as the API answers them. */
export function versionAnswer({ version, inForceFrom, inForceTo, contentHash, algorithm, cause }: PowerVersion) {
  return { version, inForceFrom, inForceTo: inForceTo ?? null, contentHash, algorithm, cause };
}
