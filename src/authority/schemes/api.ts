import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { codeParts, type PartName } from './code-parts.ts';
import { type CodeKind, codeSchemes, type CodeSchemeName, lengthsOf, partsOf, schemeGeneratedIn } from './code-schemes.ts';
import { readCode } from './read-code.ts';

const tag = 'authority';
const Said = z.object({ 'zh-CN': z.string(), en: z.string() });
const Scheme = z.enum(['national', 'guide2016']);
const Kind = z.enum(['basic', 'implementing', 'businessItem', 'case']);

const Schemes = z.object({
  generated: Scheme.describe('The scheme in which this jurisdiction makes new codes today'),
  schemes: z.array(
    z.object({
      scheme: Scheme, name: Said, source: Said,
      kinds: z.array(z.object({ kind: Kind, fewest: z.int(), most: z.int(), parts: z.array(z.object({ part: z.string(), name: Said, signs: z.int() })) })),
    }),
  ),
});

const Code = z.object({
  code: z.string(), scheme: Scheme, kind: Kind,
  parts: z.array(z.object({ part: z.string(), name: Said, position: z.int().describe('From 1'), text: z.string() })),
});

/** The API of codes: the schemes as they are configured, and what a code says. */
export const codesApi: Route[] = [
  apiRoute(
    { method: 'get', path: '/power-codes', who: 'anyone', object: 'power' },
    { summary: 'Schemes of item codes, and which is generated here 编码规则', tag, answers: { 200: Schemes } },
    async ({ act, deps }) => ({
      status: 200,
      body: { generated: schemeGeneratedIn(deps.config.REGION, dayInChina(act.at)), schemes: (Object.keys(codeSchemes) as CodeSchemeName[]).map(schemeAnswer) },
    }),
  ),
  apiRoute(
    { method: 'get', path: '/power-codes/{code}', who: 'anyone', object: 'power' },
    { summary: 'A code read by its scheme, check digits checked; what is wrong names the part and the place 编码校验', tag, answers: { 200: Code }, takes: { params: z.object({ code: z.string().max(50) }) } },
    async ({ params: { code } }) => {
      const read = readCode(code);
      if ('problem' in read) throw new Invalid({ code: read.problem.sentence });
      let position = 1;
      const parts = partsOf(read.scheme, read.kind)!.map((part) => {
        const text = read.parts[part]!;
        const at = position;
        position += text.length;
        return { part, name: codeParts[part].name, position: at, text };
      });
      return { status: 200, body: { code, scheme: read.scheme, kind: read.kind, parts } };
    },
  ),
];

function schemeAnswer(scheme: CodeSchemeName) {
  const { name, source, kinds } = codeSchemes[scheme];
  const described = (Object.entries(kinds) as [CodeKind, readonly PartName[]][]).map(([kind, parts]) => ({
    kind, ...lengthsOf(parts), parts: parts.map((part) => ({ part, name: codeParts[part].name, signs: codeParts[part].signs })),
  }));
  return { scheme, name, source, kinds: described };
}
