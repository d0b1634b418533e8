import type { LegalBasis } from '#platform/errors.ts';
import { type Lang, type Said, said } from '#platform/i18n.ts';
import { articles } from '../case-can.ts';
import { deliveryNames, groundNames, lengthOf } from '../case-words.ts';
import type { CorrectionItem, DeliveryWay, Extension, SuspensionGround } from '../case.ts';
import type { CaseEvent } from '../ledger.ts';
import type { Told } from '../tables.ts';

interface Telling {
  title: (told: Told) => Said;
  text?: (told: Told) => Said | undefined;
  basis?: LegalBasis;
}

const plain = (zh: string, en: string) => (): Said => said(zh, en);
const word = (told: Told, key: string): string => (typeof told[key] === 'string' || typeof told[key] === 'number' ? String(told[key]) : '');
const same = (text: string): Said | undefined => (text ? said(text, text) : undefined);
const granted = (told: Told): boolean => told['outcome'] === 'granted';

const tellings: Record<CaseEvent, Telling> = {
  'cases.submitted': { title: plain('提交申请，收到材料', 'Application submitted, materials received') },
  'cases.correction-asked': { title: plain('一次告知补正', 'Corrections asked for, once'), text: sayCorrections, basis: articles.oneNotice },
  'cases.corrected': { title: plain('补正材料', 'Corrected as asked'), basis: articles.oneNotice },
  'cases.accepted': { title: plain('受理，开始计时', 'Accepted; the clocks start'), basis: articles.accept },
  'cases.acceptance-deemed': {
    title: (told) => said(`逾期未告知，自 ${word(told, 'acceptedOn')} 起视为受理`, `Not told in time: counts as accepted from ${word(told, 'acceptedOn')}`),
    basis: articles.oneNotice,
  },
  'cases.acceptance-refused': { title: plain('不予受理', 'Acceptance refused'), text: sayRightBody, basis: articles.refuseAcceptance },
  'cases.reviewed': {
    title: (told) => {
      const stage = told['stage'] as Said;
      const passed = told['opinion'] === 'pass';
      return said(`${stage['zh-CN']}：${passed ? '通过' : '不通过'}`, `${stage.en}: ${passed ? 'passed' : 'not passed'}`);
    },
    text: (told) => {
      const opinion = word(told, 'text');
      if (!Array.isArray(told['officers'])) return same(opinion);
      const names = told['officers'].join('、');
      return said([opinion, `到场：${names}`].filter(Boolean).join('　'), [opinion, `on site: ${names}`].filter(Boolean).join('; '));
    },
    basis: articles.review,
  },
  'cases.suspended': {
    title: (told) => said(`时限中止：${ground(told)['zh-CN']}，约需 ${word(told, 'days')} 个工作日`, `Clock stopped: ${ground(told).en}, about ${word(told, 'days')} working days`),
    text: (told) => same(word(told, 'reason')),
    basis: articles.suspend,
  },
  'cases.resumed': {
    title: (told) => said(`恢复计时（${ground(told)['zh-CN']}结束）`, `Clock runs again (${ground(told).en} over)`),
    text: (told) => same(word(told, 'text')),
    basis: articles.suspend,
  },
  'cases.extended': {
    title: (told) => {
      const length = lengthOf({ n: Number(told['n']), unit: told['unit'] as Extension['unit'] });
      return said(`经负责人批准延长 ${length['zh-CN']}`, `Extended by ${length.en}, approved by the head`);
    },
    text: (told) => same(word(told, 'reason')),
    basis: articles.limit,
  },
  'cases.withdrawn': { title: plain('申请人撤回', 'Withdrawn by the applicant'), text: (told) => same(word(told, 'reason')) },
  'cases.lapsed': { title: plain('逾期未补正，视为撤回', 'Not corrected in time; counts as withdrawn') },
  'cases.decided': {
    title: (told) => (granted(told) ? said('决定：准予', 'Decided: granted') : said('决定：不予', 'Decided: refused')),
    text: (told) => same([word(told, 'reasons'), word(told, 'remedies')].filter(Boolean).join('　')),
    basis: articles.decide,
  },
  'cases.issued': { title: plain('颁发', 'Result issued'), text: (told) => same(word(told, 'number')), basis: articles.deliver },
  'cases.delivered': {
    title: (told) => {
      const way = deliveryNames[word(told, 'way') as DeliveryWay];
      return said(`送达：${way['zh-CN']}`, `Delivered: ${way.en}`);
    },
    text: (told) => same(word(told, 'to')),
    basis: articles.deliver,
  },
  'cases.overdue': {
    title: (told) =>
      told['clock'] === 'statutory' ? said('超过法定期限', 'The limit of the law has passed')
      : told['clock'] === 'promised' ? said('超过承诺期限', 'The promised limit has passed')
      : said('超过送达期限', 'The limit for delivery has passed'),
    text: (told) => said(`期限 ${word(told, 'since')}`, `It was ${word(told, 'since')}`),
  },
  'cases.waited': { title: plain('等待期满', 'The waiting time is over') },
};

/** What an entry of a case's course says, in both languages. */
export function tellStep(event: string, told: Told): { title: Said; text?: Said } {
  const telling = tellings[event as CaseEvent];
  const text = telling.text?.(told);
  return { title: telling.title(told), ...(text && { text }) };
}

/** The article of law on which an entry of a case's course stands. */
export function articleOf(event: string): LegalBasis | undefined {
  return tellings[event as CaseEvent].basis;
}

function ground(told: Told): Said {
  return groundNames[word(told, 'ground') as SuspensionGround];
}

function sayCorrections(told: Told): Said | undefined {
  const items = (told['items'] ?? []) as CorrectionItem[];
  const list = (lang: Lang): string => items.map((item, index) => `${index + 1}. ${sayCorrection(item, lang)}`).join(lang === 'en' ? '; ' : '；');
  return said(`${list('zh-CN')}。最迟 ${word(told, 'answerBy')}`, `${list('en')}. Answer by ${word(told, 'answerBy')}`);
}

function sayCorrection({ name, what, reason }: CorrectionItem, lang: Lang): string {
  if (!name) return `${what}（${reason}）`;
  return lang === 'en' ? `${name.en}: ${reason}. ${what}` : `${name['zh-CN']}：${reason}。${what}`;
}

function sayRightBody(told: Told): Said | undefined {
  const body = word(told, 'rightBody');
  const reason = word(told, 'reason');
  return body ? said(`${reason}；请向${body}申请`, `${reason}; turn to ${body}`) : same(reason);
}
