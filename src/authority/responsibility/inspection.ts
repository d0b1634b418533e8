import { said } from '#platform/i18n.ts';
import { common } from './common-grounds.ts';
import { duty, ground, type ResponsibilityByLaw, stages, statute, together } from './statute.ts';

const penalties = statute('行政处罚法', 'Administrative Penalty Law');
const business = statute('优化营商环境条例', 'Regulations on Optimising the Business Environment');

/** Inspections: 行政处罚法 (in force as revised since 2021-07-15) for how officers inspect, 优化营商环境条例 for whom and when. */
export const inspection: ResponsibilityByLaw = {
  types: ['06'],
  from: '2021-07-15',
  duties: [
    duty(stages.plan, '按照随机抽取对象、随机选派人员的办法安排检查，尽可能合并或者联合检查', 'Choose whom to inspect and who inspects by lot, and join inspections where possible', business(54)),
    duty(stages.implementation, '由两名以上有资格的执法人员检查，主动出示执法证件，制作笔录，全过程留痕', 'Two qualified officers or more inspect, show their cards, keep minutes and a trace of the whole', together(penalties(42, 55), business(58))),
    duty(said('处理', 'Follow-up'), '发现违法行为的，依法立案、制止或者移送', 'File, stop or hand over whatever is found unlawful', penalties(54, 57)),
    duty(said('公开', 'Disclosure'), '及时公开抽查事项和查处结果', 'Publish without delay what was inspected and what came of it', business(54, 58)),
  ],
  accountability: [ground(penalties(81), '违法实施检查措施，给公民、法人或者其他组织造成损害的', 'Unlawful inspection that harms people or organisations'), ...common],
};
