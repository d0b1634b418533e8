import type { Act, Grant } from '#platform/act.ts';
import { findOrgan, isWithin, roleNames, type Role } from '#government';
import { dayInChina } from '#platform/calendar/day.ts';
import { type LegalBasis, Refused } from '#platform/errors.ts';
import { type Said, said, sayWith } from '#platform/i18n.ts';
import { mustBeUnbroken } from './delegation/must-be-unbroken.ts';
import { findPowerInForce, listPowerVersions } from './get-power.ts';
import { type PowerAct, powerActs, rights } from './rights.ts';

/** The entry under which an act is done: what every decision, licence and ledger entry of the act names. */
export interface PowerInForce {
  code: string;
  version: number;
  contentHash: string;
  organ: string;
  name: string;
}

/** What an officer is about to do under which entry; `division` is the case's division code where it has one. */
export interface IntendedAct {
  power: string;
  to: PowerAct;
  division?: string;
}

// 优化营商环境条例 40; 中办发〔2015〕21号: what is not on the list may not be exercised.
const onlyByList: LegalBasis = { law: '优化营商环境条例', article: 40, gist: '行政许可实行清单管理，清单之外不得违法实施' };
// 行政许可法 22, 23: only by a body that holds the power, within its statutory powers.
const onlyByItsBody: LegalBasis = { law: '行政许可法', article: 22, gist: '行政许可由具有行政许可权的行政机关在其法定职权范围内实施' };

const notInForce = said(
  '编码 {code} 的权力在 {day} 没有有效的清单条目，不能{act}',
  'No entry {code} of the power list is in force on {day}; it does not allow anyone to {act}',
);
const repealed = said(
  '“{name}”（编码 {code}，第 {version} 版）自 {to} 起已经取消，{day} 不能{act}',
  '“{name}” (code {code}, version {version}) is repealed from {to}; on {day} it does not allow anyone to {act}',
);
const notYet = said(
  '“{name}”（编码 {code}）自 {from} 起才生效，{day} 不能{act}',
  '“{name}” (code {code}) holds from {from} only; on {day} it does not allow anyone to {act}',
);
const ofAnotherBody = said('“{name}”由{body}行使，您的岗位不在该机关', '“{name}” belongs to {body}; you hold no post there');
const withoutRight = said('您的岗位不能{act}：这由{roles}办理', 'Your post may not {act}; that is for the {roles}');

/**
 * The one door of every officer's act: refuses unless an entry of the power list is in force on the day, by law or through an unbroken chain of delegation,
 * the officer holds a post of its body (or a window post that acts for it), and the post carries the act.
 * Refused 'power-not-in-force', 'delegation-broken', 'power-of-another-body', 'post-without-right'.
 */
export async function mustHoldPower(act: Act, { power: code, to, division }: IntendedAct): Promise<PowerInForce> {
  const day = dayInChina(act.at);
  const { name: actName, basis } = powerActs[to];
  const power = await findPowerInForce(act.db, code, day);
  if (!power) {
    throw await notInForceOn(act, code, day, actName);
  }
  // Where the law does not itself give the power at this level, the chain by which it came must be whole on this day.
  await mustBeUnbroken(act.db, power, day);
  const { version, contentHash, organ, entry } = power;
  const held: PowerInForce = { code, version, contentHash, organ, name: entry.name };
  // What falls due by law itself (deemed acceptance, 行政许可法 32) is done by the system in the body's name.
  if (act.actor.kind === 'system') return held;
  const place = (await findOrgan(act.db, organ))?.division;
  const posts = act.actor.grants.filter((grant) => servesBody(grant, organ, place, division));
  if (posts.length === 0) {
    const { name: body, englishName } = entry.body;
    const sentence = { 'zh-CN': sayWith(ofAnotherBody, { name: entry.name, body })['zh-CN'], en: sayWith(ofAnotherBody, { name: entry.englishName ?? entry.name, body: englishName ?? body }).en };
    throw new Refused('power-of-another-body', sentence, onlyByItsBody, { power: code, organ });
  }
  if (!posts.some((grant) => rights[grant.role]?.acts.includes(to))) {
    throw new Refused('post-without-right', sayWithout(to), basis, { power: code, act: to });
  }
  return held;
}

/** Whether a post acts for a body: it is a post of the body, or a window post of the division in which the body stands. */
export function servesBody(grant: Grant, organ: string, place: string | undefined, caseDivision: string | undefined): boolean {
  if (!rights[grant.role]) return false;
  if (grant.organ === organ) return true;
  const { division } = grant;
  if (!rights[grant.role]!.window || division === undefined || place === undefined) return false;
  return isWithin(place, division) && (caseDivision === undefined || isWithin(caseDivision, division));
}

function sayWithout(to: PowerAct) {
  const roles = Object.entries(rights).filter(([, { acts }]) => acts.includes(to)).map(([role]) => roleNames[role as Role]);
  const { name } = powerActs[to];
  return said(
    sayWith(withoutRight, { act: name['zh-CN'], roles: roles.map((role) => role['zh-CN']).join('、') })['zh-CN'],
    sayWith(withoutRight, { act: name.en, roles: roles.map((role) => role.en.toLowerCase()).join(' or ') }).en,
  );
}

// Which entry it was, and since when it holds no more: the officer is asked why, and asks the keeper of the list.
async function notInForceOn({ db }: Act, code: string, day: string, actName: Said): Promise<Refused> {
  const [latest] = await listPowerVersions(db, code);
  const particulars = { power: code, on: day, ...(latest && { version: latest.version, ...(latest.inForceTo && { repealedFrom: latest.inForceTo }) }) };
  const sentence = !latest ? notInForce : latest.inForceTo && latest.inForceTo <= day ? repealed : notYet;
  const values = { code, day, version: latest?.version ?? '', to: latest?.inForceTo ?? '', from: latest?.inForceFrom ?? '' };
  const { name = '', englishName = name } = latest?.entry ?? {};
  return new Refused(
    'power-not-in-force',
    said(sayWith(sentence, { ...values, name, act: actName['zh-CN'] })['zh-CN'], sayWith(sentence, { ...values, name: englishName, act: actName.en }).en),
    onlyByList,
    particulars,
  );
}
