import { type Said, said } from '../i18n.ts';

/** One rule of law that a derivation used: the law, its article, and what it says in our words. */
export interface RuleOfLaw {
  law: Said;
  article: number;
  gist: Said;
  /** As it is cited: '民法典第二百零一条', 'Civil Code, Art. 201'. */
  cited: Said;
}

/** A rule as a derivation used it, and for what. */
export interface UsedRule extends RuleOfLaw {
  of: 'limit' | 'onTheSpot' | 'startDay' | 'workdays' | 'months' | 'extension' | 'suspension' | 'lastDayOff';
}

/** The rules that a procedure counts by; what a procedure does not name stays with the Administrative Licensing Law. */
export interface CountingLaw {
  /** Where the limit itself is laid down; nothing is cited unless it is given. */
  limit?: RuleOfLaw | undefined;
  workdays?: RuleOfLaw | undefined;
  extension?: RuleOfLaw | undefined;
  suspension?: RuleOfLaw | undefined;
}

const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** A rule of law: its law, its article, and what it says in our words. */
export function ruleOfLaw(law: Said, article: number, gist: Said): RuleOfLaw {
  const cited = said(`${law['zh-CN']}第${chineseNumber(article)}条`, `${law.en}, Art. ${article}`);
  return { law, article, gist, cited };
}

const civilCode = said('民法典', 'Civil Code');
const licensingLaw = said('行政许可法', 'Administrative Licensing Law');

/** Civil Code, Art. 201: the day on which the period begins is not counted. */
export const startDayNotCounted = ruleOfLaw(
  civilCode,
  201,
  said(
    '开始的当日不计入，自下一日开始计算',
    'The day on which a period begins is not counted; counting begins the next day',
  ),
);

/** Civil Code, Art. 202: months end on the corresponding day, or on the last day of the month. */
export const correspondingDay = ruleOfLaw(
  civilCode,
  202,
  said(
    '按月计算的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日',
    'A period of months ends on the corresponding day, or on the last day of the month where there is none',
  ),
);

/** Civil Code, Art. 203: a period whose last day is a day off ends on the day after it. */
export const lastDayOff = ruleOfLaw(
  civilCode,
  203,
  said(
    '最后一日是法定休假日的，以休假日结束的次日为最后一日',
    'Where the last day is a statutory day off, the day after the time off is the last day',
  ),
);

/** Administrative Licensing Law, Art. 34: what can be decided at once is decided on the spot. */
export const onTheSpot = ruleOfLaw(
  licensingLaw,
  34,
  said(
    '能够当场作出决定的，应当当场作出',
    'What can be decided on the spot is decided on the spot',
  ),
);

/** Administrative Licensing Law, Art. 82: its periods are working days, without statutory holidays. */
export const workdaysOnly = ruleOfLaw(
  licensingLaw,
  82,
  said(
    '期限以工作日计算，不含法定节假日',
    'Periods are counted in working days, without statutory holidays',
  ),
);

/** Administrative Licensing Law, Art. 42: the head of the body may extend the period once, and tells why. */
export const extendedOnce = ruleOfLaw(
  licensingLaw,
  42,
  said(
    '经负责人批准可以延长，并将延长的理由告知申请人',
    'The head of the body may extend the period, and the applicant is told why',
  ),
);

/** Administrative Licensing Law, Art. 45: hearings, tests, expert reviews and the like are not counted. */
export const suspendedTime = ruleOfLaw(
  licensingLaw,
  45,
  said(
    '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计入期限',
    'Time for hearings, tenders, auctions, inspections, tests, quarantine, appraisals and expert reviews is not counted',
  ),
);

/** A whole number from 1 to 9999 in Chinese characters, as articles of law are numbered: 201 is 二百零一. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) throw new RangeError(`not from 1 to 9999: ${number}`);
  const written = [...String(number)]
    .map((digit, index, all) => (digit === '0' ? '零' : digits[Number(digit)]! + places[all.length - 1 - index]!))
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '');
  return written.replace(/^一十/, '十');
}
