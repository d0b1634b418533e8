import { formatDay } from '#platform/calendar/day.ts';
import { type Said, said } from '#platform/i18n.ts';
import { endingGrounds, type EndingGround } from './ending-grounds.ts';
import type { CheckName, Judgement, LicenceState } from './judge-licence.ts';
import type { Ending, LicenceContent } from './licence.ts';

/** The state of a licence in one word. */
export const stateWords: Readonly<Record<LicenceState, Said>> = {
  valid: said('有效', 'Valid'),
  notYetValid: said('未生效', 'Not yet valid'),
  expired: said('已过期', 'Expired'),
  revoked: said('已撤销', 'Revoked'),
  deregistered: said('已注销', 'Deregistered'),
  untrusted: said('不可信', 'Not to be trusted'),
  unknown: said('查无', 'Unknown'),
};

const sentences: Readonly<Record<CheckName, readonly [holds: Said, fails: Said]>> = {
  found: [
    said('有这份证照', 'There is such a licence'),
    said('没有这个核验码的证照，请对照证照核对；仍查不到，请把它当作无效', 'There is no licence with this code. Compare it with the paper; if it stays unknown, do not rely on it'),
  ],
  signature: [said('签章有效，签后没有改动', 'The seal holds; nothing was changed since'), said('签章不符：内容不是签发时的内容', 'The seal does not hold: this is not what was issued')],
  power: [
    said('签发机关签发当日有这项权力', 'The issuing body held the power on the day of issue'),
    said('权力清单不能证明签发机关当日有这项权力', 'The power list does not show that the body held the power that day'),
  ],
  validity: [said('今天在有效期内', 'It holds today'), said('今天不在有效期内', 'It does not hold today')],
  notEnded: [said('没有撤销或注销', 'It has been neither revoked nor deregistered'), said('已经撤销或注销', 'It has been revoked or deregistered')],
  ledger: [said('台账上有签发记录，前后相连', 'Its issue stands in the ledger, in an unbroken chain'), said('台账记录与证照不一致', 'The ledger does not agree with the licence')],
};

/** One reason for the state: whether the check holds, in a sentence, with its particulars below. */
export interface Reason {
  name: CheckName;
  ok: boolean;
  title: Said;
  line: Said | null;
}

/** The reasons of a judgement in the order of its checks. */
export function reasonsOf(judgement: Judgement, keyId: string): Reason[] {
  return judgement.checks.map(({ name, ok }) => ({
    name,
    ok,
    title: sentences[name][ok ? 0 : 1],
    line: judgement.content ? lineOf(name, judgement.content, keyId) : null,
  }));
}

function lineOf(name: CheckName, content: LicenceContent, keyId: string): Said | null {
  const { organ, power } = content;
  if (name === 'signature') return said(`${organ.name}；Ed25519，密钥 ${keyId}`, `${organ.name}; Ed25519, key ${keyId}`);
  if (name === 'power') return said(`权力清单 ${power.code}，第 ${power.version} 版`, `Power list ${power.code}, version ${power.version}`);
  if (name === 'validity') return sayValidity(content);
  return null;
}

/** From when until when a licence holds; where no day is named, the words of the guide. */
export function sayValidity(content: Pick<LicenceContent, 'validFrom' | 'validTo' | 'validity'>): Said {
  const { validFrom, validTo, validity } = content;
  const day = (on: string, lang: 'zh-CN' | 'en'): string => formatDay(on, lang, { bare: true });
  if (validTo === null) {
    return said(`${day(validFrom, 'zh-CN')}起，${validity}`, `From ${day(validFrom, 'en')}; term: ${validity}`);
  }
  return said(`${day(validFrom, 'zh-CN')}至 ${day(validTo, 'zh-CN')}`, `${day(validFrom, 'en')} to ${day(validTo, 'en')}`);
}

/** The ground on which a licence was ended, with its article. */
export function sayGround(ground: string): Said {
  const known = endingGrounds[ground as EndingGround];
  return known ? said(`${known.words['zh-CN']}（行政许可法 ${known.article}）`, `${known.words.en} (Administrative Licensing Law, ${known.article})`) : said(ground, ground);
}

/** That a licence was ended, and why. */
export function sayEnding({ kind, ground, reason }: Pick<Ending, 'kind' | 'ground' | 'reason'>): Said {
  const [why, word] = [sayGround(ground), stateWords[kind]];
  return said(`${word['zh-CN']}：${why['zh-CN']}。${reason}`, `${word.en}: ${why.en}. ${reason}`);
}
