import { type Said, said, sayWith } from '#platform/i18n.ts';
import type { DutyEntry } from './duty.ts';

const sentences = {
  code: said('编码须为 1 到 30 个字母、数字和连字符', 'The code has 1 to 30 letters, digits and hyphens'),
  name: said('请用中文和英文写明职责名称（各 1 到 200 字）', 'Name the duty in Chinese and English, 1 to 200 signs each'),
  noBasis: said('没有法定依据的，不是法定职责', 'Without a basis in law it is no duty of the law'),
  basis: said('依据要写明法律名称、条和内容', 'A basis names the law, its article and what it says'),
  basisOver: said('《{law}》自 {day} 起不再有效，不能作依据', 'The law “{law}” is no longer in force from {day} and cannot be a basis'),
  yearly: said('每年的起止日期要写成 01-31 这样，先起后止', 'The days of the year are written as 01-31, the first before the last'),
  limit: said('要写明期限，从 1 到 3650 的整数', 'Give the limit, a whole number from 1 to 3650'),
  noLimit: said('期限由日历或届满日决定，不另写期限', 'The calendar or the expiry sets the day; no limit is given beside it'),
  bearer: said('每年的职责由部门或政府承担，随事件的职责由行使权力的机关承担', 'A yearly duty is owed by departments or governments, one that follows an event by the body of the power'),
} as const;

const dayOfYear = /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$|^(01|03|05|07|08|10|12)-(29|30|31)$|^(04|06|09|11)-(29|30)$/;

/** What is wrong with a duty that is to hold from a day: each field with its sentence; empty when it may be published. */
export function checkDuty({ code, name, englishName, bases, owedBy, trigger, limit }: DutyEntry, from: string): Record<string, Said> {
  const wrong: Record<string, Said> = {};
  if (!/^[A-Za-z0-9-]{1,30}$/.test(code)) wrong['code'] = sentences.code;
  if ([name, englishName].some((one) => !one.trim() || one.length > 200)) wrong['name'] = sentences.name;
  if (bases.length === 0) wrong['bases'] = sentences.noBasis;
  bases.forEach((basis, i) => {
    if (!basis.law.trim() || !basis.gist.trim() || basis.article === undefined) wrong[`bases.${i}`] = sentences.basis;
    else if (basis.inForceTo !== undefined && basis.inForceTo <= from) wrong[`bases.${i}`] = sayWith(sentences.basisOver, { law: basis.law, day: basis.inForceTo });
  });
  const yearly = trigger.kind === 'yearly';
  if (yearly && (!dayOfYear.test(trigger.from) || !dayOfYear.test(trigger.by) || trigger.from > trigger.by)) wrong['trigger'] = sentences.yearly;
  if (yearly === (owedBy === 'bodyOfPower')) wrong['owedBy'] = sentences.bearer;
  if (yearly || trigger.kind === 'beforeExpiry') {
    if (limit) wrong['limit'] = sentences.noLimit;
  } else if (!limit || !Number.isInteger(limit.n) || limit.n < 1 || limit.n > 3650) wrong['limit'] = sentences.limit;
  return wrong;
}
