import { common } from './common-grounds.ts';
import { duty, ground, type ResponsibilityByLaw, stages, statute } from './statute.ts';

const online = statute('国务院关于在线政务服务的若干规定', 'State Council Provisions on Online Government Services');
const compensation = statute('国家赔偿法', 'State Compensation Law');
const disclosure = statute('政府信息公开条例', 'Regulations on Open Government Information');
// The younger of the laws cited in this file is 公职人员政务处分法.
const from = '2020-07-01';

const acceptance = duty(stages.acceptance, '公布受理条件、办事材料和办理流程，一次告知需要补正的内容；能够通过数据共享获得的信息不再索要', 'Publish conditions, papers and course; say at once all that is to be corrected; do not ask for what can be shared', online(6, 7));
const examination = duty(stages.examination, '核对申请材料，需要核实的及时核查', 'Check the papers, and verify promptly what needs it');
const decision = duty(stages.decision, '在承诺期限内作出决定；不予办理的说明理由，告知救济途径', 'Decide within the promised limit; give reasons for a refusal and name the remedies');
const delivery = duty(stages.delivery, '将结果送达申请人，并依法公开', 'Deliver the outcome, and publish it as the law says');
const oversight = duty(stages.oversight, '核查办理结果的执行情况，受理投诉举报并及时处理', 'Check what came of it, and deal promptly with complaints');
const grounds = [ground(online(14), '泄露、出售或者非法提供个人信息、隐私和商业秘密，玩忽职守、滥用职权、徇私舞弊的', 'Giving away or selling personal data, private matters or business secrets; neglect, abuse or favour'), ...common];

/** Powers of other types and public services, for which no one law regulates the procedure. */
export const services: readonly ResponsibilityByLaw[] = [
  { types: ['07', '10', '20'], from, duties: [acceptance, examination, decision, delivery, oversight], accountability: grounds },
  {
    types: ['04'],
    from,
    duties: [
      duty(stages.publication, '公示征收项目、依据、标准和减免条件', 'Publish what is levied, by which article, at which rate, and who is relieved', disclosure(20)),
      duty(stages.assessment, '依法核定数额，听取缴纳人的陈述和申辩', 'Assess the amount by law, and hear the payer'),
      duty(stages.levy, '开具法定票据，款项全额上缴，依法办理减免和退还', 'Give the lawful receipt, hand over all that is collected, and grant relief and refunds'),
      duty(stages.oversight, '受理投诉举报，纠正多征、少征和摊派', 'Hear complaints, and put right what was levied too high, too low or without law'),
    ],
    accountability: [ground(compensation(4), '违法征收财产，造成损害的，依法赔偿', 'Unlawful levies that do harm: compensation is due'), ...common],
  },
  {
    types: ['05'],
    from,
    duties: [acceptance, examination, decision, duty(stages.payment, '按时足额发放，依法公示，不得截留、挪用', 'Pay in time and in full, publish as the law says, keep nothing back'), oversight],
    accountability: grounds,
  },
  {
    types: ['08'],
    from,
    duties: [acceptance, examination, decision, duty(stages.award, '及时兑现奖励，保护举报人和受奖人的信息', 'Pay the reward promptly, and protect those who reported or are rewarded'), oversight],
    accountability: grounds,
  },
  {
    types: ['09'],
    from,
    duties: [
      acceptance,
      duty(stages.investigation, '通知对方当事人答辩，查明事实，先行调解', 'Call on the other party to answer, establish the facts, and mediate first'),
      duty(stages.decision, '在法定期限内作出裁决，写明事实、理由、依据和救济途径', 'Rule within the limit, stating facts, reasons, articles and remedies'),
      delivery,
      duty(stages.execution, '督促履行裁决，依法处理不履行的情形', 'See that the ruling is carried out, and act by law where it is not'),
    ],
    accountability: grounds,
  },
];
