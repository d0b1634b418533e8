import type { ItemForProcess } from './course-of-item.ts';
import { type Course, type CourseLane, type Part, type Words, processIdOf } from './course.ts';
import { partyLane } from './process-graph.ts';

// Powers exercised without an application publish no steps of their own: the law of each type gives the course.
const party: CourseLane = { id: partyLane, words: ['当事人', 'Party'] };
const handling: CourseLane = { id: 'handling', words: ['承办机构', 'Handling body'] };
const legal: CourseLane = { id: 'legal', words: ['法制审核机构', 'Legal review'] };
const head: CourseLane = { id: 'head', words: ['机关负责人', 'Head of the organ'] };

const twoOfficers: Words = ['两名以上执法人员', 'Two or more enforcement officers'];
const officer: Words = ['执法人员', 'Enforcement officer'];
const inCharge: Words = ['机关负责人', 'Head of the organ'];
const none: Words = [''];

/** The course of a power that is exercised without an application, by its type; undefined for a type that is applied for. */
export function exOfficioCourse(item: ItemForProcess): Course | undefined {
  const parts = partsOf(item);
  if (!parts) return undefined;
  const lanes = [party, handling, legal, head];
  return { id: processIdOf(item), name: item.name, lanes, parts, endLane: 'handling', endWords: ['结案', 'Closed'] };
}

function partsOf({ type, name }: ItemForProcess): Part[] | undefined {
  switch (type) {
    case '行政处罚':
      return penalty();
    case '行政强制':
      return /查封|扣押|冻结/.test(name) ? seizure() : enforcement();
    case '行政征收':
      return levy();
    case '行政检查':
      return inspection();
    default:
      return undefined;
  }
}

function penalty(): Part[] {
  return [
    did('openCase', ['立案', 'Open case'], 'handling', officer, ['符合标准及时立案', 'In time'], '行政处罚法 54'),
    { ...did('investigate', ['调查取证', 'Investigate'], 'handling', twoOfficers, ['出示执法证件', 'Show credentials'], '行政处罚法 42、55'), output: '调查笔录' },
    { ...did('notifyParty', ['告知、听取申辩', 'Notify, hear the party'], 'handling', officer, ['作出决定前', 'Before deciding'], '行政处罚法 44、45'), output: '拟处罚告知书' },
    {
      ...did('hear', ['听证', 'Hearing'], 'handling', ['非本案调查人员主持', 'Chaired by one who did not investigate'], ['7个工作日前通知', '7 working days’ notice'], '行政处罚法 63、64'),
      output: '听证笔录',
      optional: { question: ['要听证？', 'Hearing?'], variable: 'hear' },
    },
    {
      ...did('legalReview', ['法制审核', 'Legal review'], 'legal', ['法制审核人员', 'Legal reviewer'], ['决定之前', 'Before deciding'], '行政处罚法 58'),
      output: '法制审核意见',
      optional: { question: ['须法审？', 'Review?'], variable: 'legalReview' },
    },
    {
      ...did('decide', ['决定', 'Decide'], 'head', inCharge, ['立案起90日内', 'Within 90 days'], '行政处罚法 57、60'),
      output: '行政处罚决定书',
      decision: {
        question: ['处罚？', 'Penalty?'],
        granted: { value: 'penalised', words: ['处罚', 'Yes'] },
        refused: { value: 'notPenalised', words: ['不予', 'No'] },
        serve: did('deliver', ['送达不予处罚', 'Serve: no penalty'], 'handling', officer, ['7日内', 'Within 7 days'], '行政处罚法 57、61'),
        endWords: ['不予处罚', 'No penalty'],
      },
    },
    { ...did('deliver', ['送达', 'Serve'], 'handling', officer, ['7日内', 'Within 7 days'], '行政处罚法 61'), output: '送达回证' },
    did('perform', ['履行', 'Perform'], 'party', party.words, ['决定书载明期限', 'As the decision says'], '行政处罚法 66'),
  ];
}

function seizure(): Part[] {
  return [
    did('approve', ['批准', 'Approve'], 'head', inCharge, ['实施前', 'Beforehand'], '行政强制法 18、19'),
    { ...did('enforceOnSite', ['现场查封扣押', 'Seize on site'], 'handling', twoOfficers, ['通知当事人到场', 'Party is called'], '行政强制法 18'), output: '现场笔录' },
    { ...did('deliver', ['交付决定书', 'Hand over decision'], 'handling', officer, ['当场', 'On the spot'], '行政强制法 24'), output: '决定书和清单' },
    { ...did('investigate', ['查清事实', 'Establish facts'], 'handling', twoOfficers, ['30日，可延30日', '30 days, 30 more'], '行政强制法 25、27') },
    {
      ...did('decide', ['处理决定', 'Decide'], 'head', inCharge, ['期限届满前', 'Before it lapses'], '行政强制法 27、28'),
      output: '处理决定书',
      decision: {
        question: ['没收？', 'Confiscate?'],
        granted: { value: 'confiscated', words: ['没收', 'Yes'] },
        refused: { value: 'lifted', words: ['解除', 'Lift'] },
        serve: did('deliver', ['解除并退还', 'Lift and return'], 'handling', officer, ['立即', 'At once'], '行政强制法 28'),
        endWords: ['已解除', 'Lifted'],
      },
    },
    did('dispose', ['依法处理', 'Dispose by law'], 'handling', officer, none, '行政强制法 27'),
  ];
}

function enforcement(): Part[] {
  return [
    { ...did('urge', ['催告', 'Urge in writing'], 'handling', officer, ['决定前书面催告', 'Before deciding'], '行政强制法 35'), output: '催告书' },
    did('stateCase', ['陈述、申辩', 'State one’s case'], 'party', party.words, ['收到催告书后', 'After the notice'], '行政强制法 36'),
    {
      ...did('decide', ['强制执行决定', 'Decide'], 'head', inCharge, ['逾期不履行', 'If not performed'], '行政强制法 37'),
      output: '强制执行决定书',
      decision: {
        question: ['执行？', 'Enforce?'],
        granted: { value: 'enforced', words: ['执行', 'Yes'] },
        refused: { value: 'notEnforced', words: ['不执行', 'No'] },
        serve: did('deliver', ['告知终结执行', 'Notify: ended'], 'handling', officer, none, '行政强制法 40'),
        endWords: ['终结执行', 'Ended'],
      },
    },
    did('announce', ['公告限期自拆', 'Announce a last day'], 'handling', officer, ['限期自行拆除', 'To remove it oneself'], '行政强制法 44'),
    { ...did('enforceOnSite', ['强制拆除', 'Demolish'], 'handling', twoOfficers, ['不得在夜间、节假日', 'Not by night or holiday'], '行政强制法 43、44'), output: '现场笔录' },
  ];
}

function levy(): Part[] {
  return [
    did('declare', ['申报', 'Declare'], 'party', party.words, ['依法定期限', 'In the legal time']),
    { ...did('assess', ['核定', 'Assess'], 'handling', ['征收人员', 'Levy officer'], none), output: '缴款通知书' },
    {
      ...did('confirmPayment', ['核对缴款', 'Check payment'], 'handling', ['征收人员', 'Levy officer'], ['缴款期限届满', 'When due']),
      check: {
        question: ['已缴清？', 'Paid?'],
        variable: 'payment',
        pass: { value: 'paid', words: ['是', 'Yes'] },
        fail: { value: 'overdue', words: ['否', 'No'] },
        remedy: did('pay', ['限期补缴', 'Pay what is due'], 'party', party.words, ['催缴通知期限', 'As the reminder says']),
      },
    },
    { ...did('issueReceipt', ['开具票据', 'Issue receipt'], 'handling', ['征收人员', 'Levy officer'], ['当场', 'On the spot']), output: '完税（缴款）凭证' },
  ];
}

// 国办发〔2024〕54号: planned and approved, credentials shown, results told.
function inspection(): Part[] {
  const basis = '国办发〔2024〕54号';
  return [
    { ...did('plan', ['制定检查方案', 'Plan'], 'handling', officer, none, basis), output: '检查方案' },
    did('approve', ['批准', 'Approve'], 'head', inCharge, none, basis),
    {
      ...did('inspect', ['现场检查', 'Inspect'], 'handling', twoOfficers, ['出示证件和通知书', 'Show credentials'], basis),
      output: '检查笔录',
      check: {
        question: ['合格？', 'In order?'],
        variable: 'inspection',
        pass: { value: 'passed', words: ['是', 'Yes'] },
        fail: { value: 'failed', words: ['否', 'No'] },
        remedy: did('rectify', ['改正', 'Put right'], 'party', party.words, ['责令期限内', 'In the time ordered'], basis),
        turnAway: { value: 'transferred', words: ['立案', 'Case'], ending: 'transferred', endWords: ['转立案', 'Case opened'] },
      },
    },
    { ...did('tellResult', ['告知检查结果', 'Tell the result'], 'handling', officer, none, basis), output: '检查结果' },
  ];
}

function did(act: string, words: Words, lane: string, role: Words, limit: Words, basis?: string): Part {
  return { act, words, lane, role, limit, ...(basis && { basis }) };
}
