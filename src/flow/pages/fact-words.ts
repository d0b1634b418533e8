import { type Lang, type Said, said } from '#platform/i18n.ts';

const facts: Readonly<Record<string, Said>> = {
  name: said('名称', 'Name'),
  nameEn: said('英文名称', 'English name'),
  kind: said('种类', 'Kind'),
  lane: said('泳道', 'Lane'),
  act: said('动作', 'Act'),
  role: said('由谁办', 'Who does it'),
  roleEn: said('由谁办（英文）', 'Who does it, in English'),
  step: said('事项的环节', 'Step of the item'),
  limit: said('时限', 'Limit'),
  limitEn: said('时限（英文）', 'Limit, in English'),
  days: said('工作日', 'Working days'),
  countsTowardsLimit: said('计入承诺时限', 'Counts towards the promised limit'),
  basis: said('法律依据', 'Legal basis'),
  output: said('产出文书', 'Output document'),
  suspension: said('可以中止', 'May be suspended'),
  duration: said('等待多久', 'How long it waits'),
  ending: said('怎样结束', 'How it ends'),
  organ: said('机关编码', 'Code of the body'),
  from: said('从', 'From'),
  to: said('到', 'To'),
  condition: said('条件', 'Condition'),
  isDefault: said('其余情况走这里', 'Taken where no condition holds'),
};

const values: Readonly<Record<string, Said>> = {
  true: said('是', 'yes'),
  false: said('否', 'no'),
  start: said('开始', 'start'),
  end: said('结束', 'end'),
  userTask: said('人办的步骤', 'task of a person'),
  serviceTask: said('系统办的步骤', 'task of the system'),
  timer: said('等待', 'timer'),
  exclusiveGateway: said('判断', 'decision'),
  parallelGateway: said('并行', 'parallel paths'),
};

const closed: ReadonlySet<string> = new Set(['kind', 'countsTowardsLimit', 'isDefault']);

/** What a fact of a process is called in the reader's language. */
export function factIn(lang: Lang, fact: string): string {
  return facts[fact]?.[lang] ?? fact;
}

/** What a fact says: kinds and yes or no in the reader's language, a step or a lane by its name, everything else as it is written. */
export function valueIn(lang: Lang, fact: string, value: string, names: ReadonlyMap<string, string>): string {
  if (value === '') return '—';
  if (closed.has(fact)) return values[value]?.[lang] ?? value;
  return fact === 'lane' || fact === 'from' || fact === 'to' ? (names.get(value) ?? value) : value;
}
