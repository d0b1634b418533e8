import { type Said, said, sayWith } from '#platform/i18n.ts';
import { type ProcessProblem, checkProcess } from './check-process.ts';
import { longestPath } from './longest-path.ts';
import { type Lane, type ProcessGraph, type ProcessNode, applicantLane, partyLane } from './process-graph.ts';

/** What a process is held against beside itself; who knows the power list and the items tells it. */
export interface Surroundings {
  /** The items that run by the process, with their promised limit in working days. */
  promises(process: string): Promise<readonly { name: Said; workdays: number }[]>;
  /** The bodies of a lane that do not hold the power which the process exercises; for a lane without a body, those of the items. */
  bodiesWithoutPower(process: string, organ: string | undefined): Promise<readonly Said[]>;
}

const sentences = {
  'no-limit': said('“{name}”没有写明多久办完', '“{name}” does not say within which time it is done'),
  'no-basis': said('“{name}”没有写明法律依据', '“{name}” does not name its legal basis'),
  'no-output': said('“{name}”没有写明产出的文书', '“{name}” does not name the document that it gives'),
  'days-negative': said('“{name}”的工作日数不是 0 到 3650 的整数', 'The working days of “{name}” are no whole number from 0 to 3650'),
  'limits-too-long': said('{path}，加起来 {sum} 个工作日，超过“{item}”承诺的 {n} 个工作日', '{path}: together {sum} working days, more than the {n} promised for “{item}”'),
  'body-without-power': said('“{name}”由{body}办，该机关没有这项权力', '“{name}” is for {body}, which does not hold this power'),
} as const;

/**
 * Whether a process may be published: sound, each task with its facts, its limits within what is promised, each body with its power.
 * 优化营商环境条例 40: no body acts without a power of the list; 行政许可法 42: no longer than the limit.
 */
export async function checkPublication(graph: ProcessGraph, around: Surroundings): Promise<ProcessProblem[]> {
  const shape = [...checkProcess(graph), ...graph.nodes.flatMap((node) => checkFacts(node, graph))];
  return [...shape, ...(await checkLimits(graph, around)), ...(await checkBodies(graph, around))];
}

function checkFacts(node: ProcessNode, { lanes }: ProcessGraph): ProcessProblem[] {
  const { task } = node;
  if (!task) return [];
  const found: ProcessProblem[] = [];
  if (!task.limit.trim()) found.push(problem('no-limit', node));
  if (!Number.isInteger(task.days) || task.days < 0 || task.days > 3650) found.push(problem('days-negative', node));
  // What an applicant or a party does rests on no power and gives no document of the authority.
  if (lanes.some((lane) => lane.id === node.lane && isApplicants(lane))) return found;
  if (!task.basis?.trim()) found.push(problem('no-basis', node));
  if (!task.output?.trim()) found.push(problem('no-output', node));
  return found;
}

async function checkLimits(graph: ProcessGraph, around: Surroundings): Promise<ProcessProblem[]> {
  const { workdays, tasks } = longestPath(graph);
  const broken = (await around.promises(graph.id)).filter((promise) => workdays > promise.workdays);
  const path = said(tasks.map(({ name, task }) => `“${name}”${task!.days}`).join(' + '), tasks.map(({ name, nameEn, task }) => `“${nameEn ?? name}” ${task!.days}`).join(' + '));
  return broken.map(({ name, workdays: n }) => problem('limits-too-long', tasks[0]!, { path, item: name, sum: workdays, n }));
}

async function checkBodies(graph: ProcessGraph, around: Surroundings): Promise<ProcessProblem[]> {
  const found: ProcessProblem[] = [];
  for (const lane of graph.lanes.filter((each) => !isApplicants(each) && each.organ !== 'platform')) {
    const lacking = await around.bodiesWithoutPower(graph.id, lane.organ);
    const tasks = graph.nodes.filter((node) => node.task && node.lane === lane.id);
    for (const node of tasks) for (const body of lacking) found.push(problem('body-without-power', node, { body }));
  }
  return found;
}

function isApplicants({ id, organ }: Pick<Lane, 'id' | 'organ'>): boolean {
  return id === applicantLane || id === partyLane || organ === 'applicant';
}

function problem(code: keyof typeof sentences, node: ProcessNode, values: Record<string, Said | string | number> = {}): ProcessProblem {
  const inLang = (lang: 'zh-CN' | 'en'): string => {
    const own = Object.entries(values).map(([key, value]) => [key, typeof value === 'object' ? value[lang] : value] as const);
    const name = lang === 'en' ? (node.nameEn ?? (node.name || node.id)) : node.name || node.id;
    return sayWith(sentences[code], { name, ...Object.fromEntries(own) })[lang];
  };
  return { code, at: node.id, sentence: said(inLang('zh-CN'), inLang('en')) };
}
