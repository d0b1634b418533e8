import type { ItemForProcess, ItemStep } from './course-of-item.ts';
import type { Flow, NodeKind, ProcessGraph, ProcessNode } from './process-graph.ts';

const kinds: Record<string, NodeKind> = { s: 'start', e: 'end', t: 'userTask', a: 'serviceTask', x: 'exclusiveGateway', p: 'parallelGateway', w: 'timer' };

/**
 * A process for tests, by its flows: `graphOf('s>t1', 't1>x1', "x1>t2:ok='1'", 'x1>e1:default', 't2>e2')`.
 * The first letter of an id is its kind (s start, e end, t task, a automatic, x and p gateways, w timer); the act is the id.
 */
export function graphOf(...lines: string[]): ProcessGraph {
  const flows = lines.map((line, i): Flow => {
    const [, from, to, condition] = /^(\w+)>(\w+)(?::(.+))?$/.exec(line)!;
    const rest = condition === 'default' ? { isDefault: true as const } : condition === undefined ? {} : { condition };
    return { id: `f${i + 1}`, from: from!, to: to!, ...rest, waypoints: [] };
  });
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  return { id: 'process', name: 'process', lanes: [{ id: 'lane', name: 'lane', bounds: box() }], nodes: ids.map(nodeOf), flows };
}

function nodeOf(id: string): ProcessNode {
  const kind = kinds[id[0]!]!;
  const task = { act: id, role: 'clerk', limit: '', days: 0, countsTowardsLimit: false };
  return {
    id,
    kind,
    name: id,
    lane: 'lane',
    ...((kind === 'userTask' || kind === 'serviceTask') && { task }),
    ...(kind === 'timer' && { duration: 'P1D' }),
    ...(kind === 'end' && { ending: id }),
    bounds: box(),
  };
}

function box() {
  return { x: 0, y: 0, width: 0, height: 0 };
}

function step(name: string, role: string, limit: string, days = 0): ItemStep {
  return { name, role, limit, days, countsTowardsLimit: days > 0 };
}

const accept = step('受理', '综合窗口人员', '当场,最迟5个工作日一次告知补正');
const deliver = step('送达', '窗口、邮政寄递或电子送达', '决定后1个工作日(法定10日内)');
const make = step('制证', '制证岗', '1个工作日(法定10日内颁发)');
const decide = step('决定', '审批负责人(首席代表)', '1个工作日', 1);

/** A licence with review and inspection. */
export const foodLicence: ItemForProcess = {
  id: 'example-licence',
  name: '食品经营许可',
  type: '行政许可',
  steps: [accept, step('审查', '部门经办人', '2个工作日', 2), step('现场勘验', '两名以上工作人员', '2个工作日', 2), decide, make, deliver],
  result: { name: '食品经营许可证' },
};

/** A licence whose expert review and hearing are held only where they are called for. */
export const waterLicence: ItemForProcess = {
  id: 'example-optional',
  name: '取水许可',
  type: '行政许可',
  steps: [
    accept,
    step('审查', '部门经办人', '8个工作日', 8),
    step('专家评审', '主管部门', '所需时间书面告知申请人'),
    step('听证', '主管部门', '涉及社会公共利益的重大取水应公告并听证'),
    decide,
    make,
    deliver,
  ],
  specialProcedures: [
    { name: '专家评审', when: '依法需要专家评审', basis: '行政许可法 45' },
    { name: '听证', when: '重大取水', basis: '取水许可和水资源费征收管理条例' },
  ],
};

/** A licence on which two bodies give their opinions at the same time. */
export const schoolBus: ItemForProcess = {
  id: 'example-parallel',
  name: '校车使用许可',
  type: '行政许可',
  steps: [
    step('受理', '教育局窗口', '当场,最迟5个工作日一次告知补正'),
    step('公安交警意见', '交通警察支(大)队', '3个工作日', 3),
    step('交通运输意见', '交通运输局(与公安同时)', '3个工作日,与公安并行'),
    step('决定', '本级人民政府', '1个工作日', 1),
    step('发放校车标牌', '公安交通管理部门', '决定后'),
  ],
};

/** A registration with a waiting time that either party may end. */
export const divorce: ItemForProcess = {
  id: 'example-timer',
  name: '离婚登记',
  type: '行政确认',
  steps: [
    step('申请', '双方到场,婚姻登记员', '当场'),
    step('受理', '婚姻登记员', '当场出具受理回执单'),
    step('冷静期', '双方,任一方可撤回', '30日(自收到申请之日起)'),
    step('申请发证', '双方再次到场', '冷静期满后30日内,逾期视为撤回'),
    step('审查、登记、发证', '婚姻登记员', '当场'),
  ],
};

/** A penalty: no application, no published steps. */
export const penalty: ItemForProcess = { id: 'example-penalty', name: '对未经许可从事食品生产经营的处罚', type: '行政处罚', steps: [] };
