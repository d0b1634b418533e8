import { type ProcessGraph, type ProcessNode, type ProcessTask, applicantLane } from '../process-graph.ts';

const nowhere = { x: 0, y: 0, width: 0, height: 0 };
const handling = 'handling';

/**
 * What a process is begun with: applied for, accepted, decided, served. Limit, basis and document of each step stay empty,
 * so that the check asks for them by name before it is published.
 */
export function firstSketch(id: string, name: string): ProcessGraph {
  const nodes: ProcessNode[] = [
    { id: 'start', kind: 'start', name: '提出申请', nameEn: 'Applied for', lane: applicantLane, bounds: nowhere },
    step('accept', '受理', 'Acceptance', '综合窗口', 'General window', false),
    step('decide', '决定', 'Decision', '首席代表', 'Chief representative', true),
    { id: 'end', kind: 'end', name: '办结', nameEn: 'Completed', lane: handling, ending: 'completed', bounds: nowhere },
  ];
  return {
    id,
    name,
    lanes: [
      { id: applicantLane, name: '申请人', nameEn: 'Applicant', organ: 'applicant', bounds: nowhere },
      { id: handling, name: '承办机关', nameEn: 'Handling body', bounds: nowhere },
    ],
    nodes,
    flows: nodes.slice(1).map((node, i) => ({ id: `flow-${node.id}`, from: nodes[i]!.id, to: node.id, waypoints: [] })),
  };
}

function step(act: string, name: string, nameEn: string, role: string, roleEn: string, countsTowardsLimit: boolean): ProcessNode {
  const task: ProcessTask = { act, role, roleEn, limit: '', days: 0, countsTowardsLimit };
  return { id: act, kind: 'userTask', name, nameEn, lane: handling, task, bounds: nowhere };
}
