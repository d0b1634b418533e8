import type { Element } from './bpmn-file.ts';

/** An element of a BPMN file that no case runs through. */
export interface NotExecuted {
  id: string;
  /** 'MessageFlow', or with what makes it special: 'StartEvent (MessageEventDefinition)'. */
  type: string;
  name: string;
  /** Whether the process would run otherwise than it is drawn without it; what only explains is kept in the file and does no harm. */
  changesCourse: boolean;
}

/** What waits, answers or leads on in a process of ours, by its type in BPMN. */
export const executedTypes = {
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'end',
  'bpmn:UserTask': 'userTask',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:IntermediateCatchEvent': 'timer',
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
} as const;

const explains = new Set(['TextAnnotation', 'Association', 'Group', 'DataObject', 'DataObjectReference', 'DataStoreReference', 'DataStore', 'MessageFlow', 'Participant']);
// At the root of a file only these say what happens; the others (messages, errors, categories) say what such elements mean.
const courses = new Set(['Process', 'Choreography', 'GlobalChoreographyTask', 'Conversation', 'GlobalConversation']);

/** Everything in a BPMN file that we do not execute, in the order of the file: the process that runs is the first. */
export function notExecutedIn(definitions: Element): NotExecuted[] {
  const roots = list(definitions['rootElements']);
  const process = roots.find(({ $type }) => $type === 'bpmn:Process');
  return roots.flatMap((root) => {
    if (root === process) return [...inCourse(root), ...lanesWithin(root)];
    if (root.$type === 'bpmn:Collaboration') return inCollaboration(root);
    return [tell(root), ...inCourse(root)];
  });

  function inCourse(whole: Element): NotExecuted[] {
    return [...list(whole['flowElements']), ...list(whole['artifacts'])].flatMap((element) => {
      const runs = whole === process && isExecuted(element);
      // A flow is named by the nodes it joins.
      return runs || element.$type === 'bpmn:SequenceFlow' ? [] : [tell(element), ...inCourse(element)];
    });
  }
}

function inCollaboration(collaboration: Element): NotExecuted[] {
  const silent = list(collaboration['participants']).filter(({ processRef }) => processRef === undefined);
  return [...silent, ...list(collaboration['messageFlows']), ...list(collaboration['artifacts'])].map(tell);
}

// One set of lanes, not lanes within lanes: else a task would stand with two bodies.
function lanesWithin(process: Element): NotExecuted[] {
  const [first, ...others] = list(process['laneSets']);
  return [...list(first?.['lanes']).filter((lane) => lane['childLaneSet']), ...others].map(tell);
}

function isExecuted(element: Element): boolean {
  if (element.$type === 'bpmn:SequenceFlow') return true;
  const kind = (executedTypes as Record<string, string>)[element.$type];
  if (!kind || element['loopCharacteristics'] || element['isForCompensation']) return false;
  const events = list(element['eventDefinitions']);
  if (kind !== 'timer') return events.length === 0;
  return events.length === 1 && events[0]!.$type === 'bpmn:TimerEventDefinition' && typeof events[0]!['timeDuration']?.body === 'string';
}

function tell(element: Element): NotExecuted {
  const type = element.$type.replace(/^\w+:/, '');
  const special = [...list(element['eventDefinitions']), ...(element['loopCharacteristics'] ? [element['loopCharacteristics'] as Element] : [])];
  const names = special.map(({ $type }) => $type.replace(/^\w+:/, ''));
  const isRoot = element.$parent?.$type === 'bpmn:Definitions';
  return {
    id: element.id ?? '',
    type: type + (names.length > 0 ? ` (${names.join(', ')})` : ''),
    name: (element['name'] as string | undefined) ?? textIn(element) ?? element.id ?? '',
    changesCourse: isRoot ? courses.has(type) : !explains.has(type),
  };
}

function textIn(element: Element): string | undefined {
  const text = element['text'] as string | undefined;
  return text && text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function list(value: unknown): Element[] {
  return (value as Element[] | undefined) ?? [];
}
