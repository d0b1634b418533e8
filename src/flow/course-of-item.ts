import { type Course, type CourseLane, type Decision, type Part, type Words, processIdOf } from './course.ts';
import { applicantLane } from './process-graph.ts';
import { knownStep, limitWords, roleWords, typeset } from './step-words.ts';

/** A step of a guide, as items publish it. */
export interface ItemStep {
  name: string;
  role: string;
  limit: string;
  days: number;
  countsTowardsLimit: boolean;
}

/** What of an item its process is made from. */
export interface ItemForProcess {
  id: string;
  name: string;
  /** One of the ten types of power: 行政许可 … */
  type: string;
  steps: readonly ItemStep[];
  specialProcedures?: readonly { name: string; when: string; basis?: string | null }[];
  result?: { name: string } | null;
  /** The article on which the power itself rests: the basis of each task that has none of its own. */
  basis?: string;
}

const applicant: Words = ['申请人', 'Applicant'];
// Special procedures that every case goes through; the others only where they are called for.
const always = new Set(['每件', '每件都要', '全部', '确认前', '发证前', '村级公示', '设置审批', '取证']);
const questions: Record<string, Words> = {
  expertReview: ['要评审？', 'Experts?'],
  hear: ['要听证？', 'Hearing?'],
  announce: ['要公示？', 'Notice?'],
  mediate: ['愿调解？', 'Mediate?'],
};
const outputs: Record<string, string> = {
  accept: '受理通知书',
  review: '审查意见',
  inspect: '勘验记录',
  expertReview: '评审意见',
  hear: '听证笔录',
  decide: '决定书',
  deliver: '送达回证',
};
// 行政许可法: the article under which each act is done.
const licensing: Record<string, string> = {
  accept: '行政许可法 32',
  review: '行政许可法 34',
  inspect: '行政许可法 34',
  expertReview: '行政许可法 45',
  hear: '行政许可法 46、47、48',
  decide: '行政许可法 37、38',
  makeCertificate: '行政许可法 39、44',
  deliver: '行政许可法 44',
};
const grants: Record<string, [Words, Words]> = {
  行政许可: [['准予？', 'Grant?'], ['准予', 'Yes']],
  行政确认: [['确认？', 'Confirm?'], ['确认', 'Yes']],
  行政给付: [['给付？', 'Grant?'], ['给付', 'Yes']],
  行政奖励: [['奖励？', 'Reward?'], ['奖励', 'Yes']],
};
const otherGrant: [Words, Words] = [['同意？', 'Approve?'], ['同意', 'Yes']];

/** The course of an item that people apply for: from application over acceptance to service, with the way back for correction. */
export function courseOfItem(item: ItemForProcess): Course {
  const lanes = new Map<string, CourseLane>([[applicantLane, { id: applicantLane, words: applicant }]]);
  const parts: Part[] = [];
  if (knownStep(item.steps[0]?.name ?? '').act !== 'submit') parts.push(submission());
  for (const step of item.steps) {
    const { act } = knownStep(step.name);
    const before = parts.at(-1);
    if (act === 'suspend') {
      if (before) before.suspension = typeset(step.limit);
      continue;
    }
    const lane = laneOf(step, lanes);
    if (act === 'accept') parts.push(materialsCheck(step, lane, item));
    parts.push(partOf(step, lane, item));
  }
  const last = item.steps.at(-1);
  const served = last && knownStep(last.name).act === 'deliver';
  return {
    id: processIdOf(item),
    name: item.name,
    lanes: [...lanes.values()].sort((a, b) => rank(a) - rank(b)),
    parts,
    endLane: applicantLane,
    endWords: served ? ['收到结果', 'Result received'] : ['办结', 'Completed'],
  };
}

function submission(): Part {
  return { act: 'submit', words: ['提交申请', 'Apply'], lane: applicantLane, role: applicant, limit: ['网上或到窗口', 'Online or in person'] };
}

// 行政许可法 32: accepted, told once what to correct, or not accepted.
function materialsCheck(step: ItemStep, lane: string, item: ItemForProcess): Part {
  const basis = basisOf('accept', item);
  return {
    act: 'accept',
    words: ['核对材料', 'Check materials'],
    lane,
    role: roleWords(typeset(step.role)),
    limit: limitWords(typeset(step.limit)),
    step: step.name,
    ...basis,
    output: '补正告知书、不予受理决定书',
    check: {
      question: ['材料齐全', 'Complete?'],
      variable: 'materials',
      pass: { value: 'complete', words: ['是', 'Yes'] },
      fail: { value: 'incomplete', words: ['否', 'No'] },
      remedy: {
        act: 'correct',
        words: ['补正', 'Correct'],
        lane: applicantLane,
        role: applicant,
        limit: ['一次告知全部', 'All told at once'],
        step: step.name,
        ...basis,
      },
      turnAway: { value: 'notAcceptable', words: ['不受理', 'Not ours'], ending: 'notAccepted', endWords: ['不予受理', 'Not accepted'] },
    },
  };
}

function partOf(step: ItemStep, lane: string, item: ItemForProcess): Part {
  const { act, en } = knownStep(step.name);
  const special = item.specialProcedures?.find(({ name }) => name === step.name);
  const words: Words = [typeset(step.name), en];
  const role = roleWords(typeset(step.role));
  const limit = limitWords(typeset(step.limit));
  const output = act === 'makeCertificate' ? item.result?.name : outputs[act];
  const part: Part = { act, words, lane, role, limit, step: step.name, days: step.days, countsTowardsLimit: step.countsTowardsLimit };
  if (output) part.output = typeset(output);
  Object.assign(part, special?.basis ? { basis: special.basis } : basisOf(act, item));
  // The check before it is the act; acceptance itself is the notice that the system then issues.
  if (act === 'accept') return { ...part, act: 'issueAcceptance', limit: ['当场', 'On the spot'], automatic: true };
  if (act === 'forward') part.automatic = true;
  if (act === 'coolOff') part.duration = `P${/^\d+/.exec(step.limit)?.[0] ?? '30'}D`;
  if (/并行|同时/.test(step.limit + step.role)) part.alongside = true;
  const question = questions[act];
  if (special && question && !always.has(special.when)) part.optional = { question, variable: act };
  // 行政裁决 decides between two parties; there is nothing to refuse.
  if (act === 'decide' && item.type !== '行政裁决') part.decision = decisionOf(item, lane);
  return part;
}

function decisionOf(item: ItemForProcess, lane: string): Decision {
  const [question, granted] = grants[item.type] ?? otherGrant;
  const serving = item.steps.find(({ name }) => knownStep(name).act === 'deliver');
  return {
    question,
    granted: { value: 'granted', words: granted },
    refused: { value: 'refused', words: ['不予', 'No'] },
    serve: {
      act: 'deliver',
      words: ['送达不予决定', 'Serve refusal'],
      lane: serving ? laneOf(serving, new Map()) : lane,
      role: roleWords(typeset(serving?.role ?? item.steps.at(-1)!.role)),
      limit: ['说明理由和救济', 'Reasons and remedies'],
      ...basisOf('decide', item),
      output: '不予决定书',
    },
    endWords: ['不予', 'Refused'],
  };
}

function basisOf(act: string, item: ItemForProcess): { basis?: string } {
  const basis = item.type === '行政许可' ? licensing[act] : undefined;
  return basis ? { basis } : {};
}

const bodies: Record<string, CourseLane> = {
  window: { id: 'window', words: ['综合窗口', 'Service counter'] },
  handling: { id: 'handling', words: ['承办机构', 'Handling body'] },
  head: { id: 'head', words: ['审批负责人', 'Deciding officer'] },
  system: { id: 'system', words: ['平台', 'Platform'] },
};
const laneEnglish: Record<string, string> = {
  教育局: 'Education bureau',
  市级司法行政部门: 'City justice bureau',
  省级司法行政部门: 'Province’s justice department',
  婚姻登记机关: 'Marriage registry',
  '乡镇（街道）': 'Township',
  '村（社区）': 'Village or community',
  县级民政部门: 'County civil affairs bureau',
  本级人民政府: 'People’s government',
  交通警察: 'Traffic police',
  交通运输局: 'Transport bureau',
  公安交通管理部门: 'Traffic management',
};

// The body in whose lane a step stands: the one its role names, or else the counter, the handling body, the deciding officer.
function laneOf(step: ItemStep, lanes: Map<string, CourseLane>): string {
  const lane = laneFor(step);
  if (!lanes.has(lane.id)) lanes.set(lane.id, lane);
  return lane.id;
}

function laneFor({ name, role }: ItemStep): CourseLane {
  const { act } = knownStep(name);
  if (act === 'submit' || act === 'applyForCertificate' || /^双方|^申请人/.test(role)) return { id: applicantLane, words: applicant };
  if (role.startsWith('系统')) return bodies['system']!;
  if (/婚姻登记员/.test(role)) return named('婚姻登记机关');
  if (/^综合窗口|^窗口/.test(role)) return bodies['window']!;
  if (/^(审批负责人|首席代表)/.test(role)) return bodies['head']!;
  if (/^(部门经办人|两名以上|主管部门|制证岗)/.test(role)) return bodies['handling']!;
  return named(typeset(role.replace(/支\(大\)队|\(与公安同时\)|综合窗口|窗口|两名以上|经办人|负责人/g, '')));
}

function named(name: string): CourseLane {
  const words: Words = laneEnglish[name] ? [name, laneEnglish[name]] : [name];
  // An id must be a name in XML and stay the same: the code points of the body's name.
  const id = `body-${[...name].map((letter) => letter.codePointAt(0)!.toString(16)).join('')}`;
  return { id, words };
}

function rank({ id }: CourseLane): number {
  return { [applicantLane]: 0, window: 1, head: 3 }[id] ?? 2;
}
