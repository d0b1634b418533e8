import { type ItemForProcess, courseOfItem } from './course-of-item.ts';
import { exOfficioCourse } from './ex-officio-courses.ts';
import type { Course, Part, Words } from './course.ts';
import { processFromCourse } from './process-from-course.ts';
import { applicantLane, partyLane, type ProcessGraph } from './process-graph.ts';

/**
 * The process of an item: its published steps with the questions between them, the way back for correction and every end.
 * A power exercised without an application follows the course that the law gives its type.
 */
export function processFromSteps(item: ItemForProcess): ProcessGraph {
  const course = item.steps.length === 0 ? exOfficioCourse(item) : courseOfItem(item);
  if (!course) throw new Error(`Item ${item.id} has no steps, and no law gives a course for ${item.type}`);
  return processFromCourse(withFacts(course, item));
}

// The documents that acts give where neither the data nor the law of the type names one.
const outputs: Readonly<Record<string, string>> = {
  announce: '公示材料', giveOpinion: '部门意见', examine: '考核记录', consult: '意见征询函', forward: '移送函', mediate: '调解笔录', openCase: '立案审批表', perform: '履行凭证', deliver: '送达回证',
  approve: '审批表', investigate: '调查笔录', dispose: '处置记录', confirmPayment: '缴款凭证', assess: '核定通知书',
};
const inTime: Words = ['依法定期限', 'In the legal time'];

/** The course with each task's basis, document and limit: its own, or else the item's basis and what the act gives. */
function withFacts(course: Course, { basis }: ItemForProcess): Course {
  const fill = <P extends Omit<Part, 'id'>>(part: P): P => {
    if (part.duration || part.lane === applicantLane || part.lane === partyLane) return part;
    const output = part.output ?? outputs[part.act];
    const given = part.basis ?? basis;
    return { ...part, ...(given && { basis: given }), ...(output && { output }), ...(!part.limit[0].trim() && { limit: inTime }) };
  };
  const parts = course.parts.map((part): Part => ({
    ...fill(part),
    ...(part.check && { check: { ...part.check, remedy: fill(part.check.remedy) } }),
    ...(part.decision && { decision: { ...part.decision, serve: fill(part.decision.serve) } }),
  }));
  return { ...course, parts };
}
