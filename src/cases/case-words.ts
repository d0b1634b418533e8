import { said, type Said } from '#platform/i18n.ts';
import type { CaseLimit, CaseState, DeliveryWay, SuspensionGround } from './case.ts';

/** What a state is called. */
export const stateNames: Record<CaseState, Said> = {
  submitted: said('已提交，待受理', 'submitted'),
  correcting: said('待补正', 'waiting for correction'),
  accepted: said('已受理', 'accepted'),
  inReview: said('审查中', 'in review'),
  reviewed: said('待决定', 'reviewed, to be decided'),
  decided: said('已决定', 'decided'),
  issued: said('已颁发，待送达', 'issued'),
  delivered: said('已办结', 'closed'),
  refusedAcceptance: said('不予受理', 'acceptance refused'),
  withdrawn: said('已撤回', 'withdrawn'),
  lapsed: said('逾期未补正，视为撤回', 'lapsed without correction'),
};

/** What a ground of suspension is called (行政许可法 45). */
export const groundNames: Record<SuspensionGround, Said> = {
  hearing: said('听证', 'hearing'),
  tender: said('招标', 'tender'),
  auction: said('拍卖', 'auction'),
  inspection: said('检验（现场勘验）', 'inspection'),
  testing: said('检测', 'testing'),
  quarantine: said('检疫', 'quarantine'),
  appraisal: said('鉴定', 'appraisal'),
  expertReview: said('专家评审', 'expert review'),
};

/** How a result is handed over. */
export const deliveryNames: Record<DeliveryWay, Said> = {
  online: said('电子送达', 'electronic delivery'),
  window: said('窗口领取', 'at the window'),
  post: said('邮寄', 'by post'),
};

const units: Record<CaseLimit['unit'], Said> = {
  workday: said('个工作日', 'working day'),
  calendarDay: said('日', 'day'),
  month: said('个月', 'month'),
};

/** A length of time with its unit: a number alone would be read as calendar days. */
export function lengthOf({ n, unit }: Pick<CaseLimit, 'n' | 'unit'>): Said {
  return said(`${n} ${units[unit]['zh-CN']}`, `${n} ${units[unit].en}${n === 1 ? '' : 's'}`);
}
