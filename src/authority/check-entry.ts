import { checkCreditCode } from '#government';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { checkParticulars } from './check-particulars.ts';
import { bodyNatures, itemTypes, levels, parseImplementingCode } from './codes.ts';
import { type Limit, type PowerEntry, isLongerThan } from './power.ts';
import { readCode } from './schemes/read-code.ts';

const sentences = {
  code: said('编码须为 1 到 50 个字符', 'The code has 1 to 50 signs'),
  codeOfOther: said('编码里的机关是 {in}，行使主体是 {body}，两者须一致', 'The code names the body {in}, the entry {body}; they must agree'),
  name: said('请写明权力名称（1 到 200 字）', 'Give the power a name of 1 to 200 signs'),
  type: said('类型“{type}”不在十类行政权力和公共服务之中', 'The type “{type}” is none of the ten types of power or public service'),
  noBasis: said('没有法定依据的权力不得列入清单（中办发〔2015〕21号）', 'A power without a legal basis may not be listed'),
  basis: said('依据要写明法律名称和内容', 'A basis names the law and what it says'),
  basisOver: said('《{law}》自 {day} 起不再有效，不能作依据', 'The law “{law}” is no longer in force from {day} and cannot be a basis'),
  basisNotYet: said('《{law}》自 {day} 起才有效，不能作此前的依据', 'The law “{law}” is in force only from {day} and is no basis before it'),
  body: said('行使主体要有名称和有效的统一社会信用代码', 'The body has a name and a valid credit code'),
  nature: said('主体性质“{nature}”不在代码表内', 'The nature of the body, “{nature}”, is not in the code set'),
  level: said('行使层级“{level}”不在代码表内', 'The level “{level}” is not in the code set'),
  supervision: said('请写明监督单位和电话', 'Name the supervising unit and its telephone'),
  promised: said('承诺时限不得长于法定时限', 'The promised limit may not be longer than the statutory one'),
  limit: said('时限要是 0 到 3650 的整数', 'A limit is a whole number from 0 to 3650'),
} as const;

/** What is wrong with an entry that is to hold from a day: each field with its sentence; empty when it may be published. */
export function checkEntry(entry: PowerEntry, from: string): Record<string, Said> {
  const wrong: Record<string, Said> = {};
  const { code, name, bases, body } = entry;
  if (code.length < 1 || code.length > 50) wrong['code'] = sentences.code;
  const national = parseImplementingCode(code);
  const read = readCode(code);
  // Codes of other lengths are opaque; one of 31 or 33 signs is of the national scheme, or mistyped.
  if ((code.length === 31 || code.length === 33) && 'problem' in read) wrong['code'] = read.problem.sentence;
  if (national && national.creditCode !== body.organ) {
    wrong['code'] = sayWith(sentences.codeOfOther, { in: national.creditCode, body: body.organ });
  }
  if (!name.trim() || name.length > 200) wrong['name'] = sentences.name;
  if (!Object.hasOwn(itemTypes, entry.type)) wrong['type'] = sayWith(sentences.type, { type: entry.type });
  if (bases.length === 0) wrong['bases'] = sentences.noBasis;
  bases.forEach((basis, i) => {
    if (!basis.law.trim() || !basis.gist.trim()) wrong[`bases.${i}`] = sentences.basis;
    else if (basis.inForceTo !== undefined && basis.inForceTo <= from) {
      wrong[`bases.${i}`] = sayWith(sentences.basisOver, { law: basis.law, day: basis.inForceTo });
    } else if (basis.inForceFrom !== undefined && basis.inForceFrom > from) {
      wrong[`bases.${i}`] = sayWith(sentences.basisNotYet, { law: basis.law, day: basis.inForceFrom });
    }
  });
  if (!body.name.trim() || checkCreditCode(body.organ) !== undefined) wrong['body'] = sentences.body;
  if (!Object.hasOwn(bodyNatures, body.nature)) wrong['body.nature'] = sayWith(sentences.nature, { nature: body.nature });
  if (!Object.hasOwn(levels, entry.level)) wrong['level'] = sayWith(sentences.level, { level: entry.level });
  if (!entry.supervision.unit.trim() || !entry.supervision.telephone.trim()) wrong['supervision'] = sentences.supervision;
  return { ...wrong, ...checkParticulars(entry, from), ...checkLimits(entry) };
}

function checkLimits({ statutoryLimit, promisedLimit }: PowerEntry): Record<string, Said> {
  const wrong: Record<string, Said> = {};
  if (statutoryLimit && !isLimit(statutoryLimit)) wrong['statutoryLimit'] = sentences.limit;
  if (promisedLimit && !isLimit(promisedLimit)) wrong['promisedLimit'] = sentences.limit;
  else if (promisedLimit && statutoryLimit && isLongerThan(promisedLimit, statutoryLimit)) wrong['promisedLimit'] = sentences.promised;
  return wrong;
}

function isLimit({ n }: Limit): boolean {
  return Number.isInteger(n) && n >= 0 && n <= 3650;
}
