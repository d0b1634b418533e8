import { said, texts } from '#platform/i18n.ts';

// Processes are named in Chinese only, and a label cannot be marked as such in part: the heading above it says whose process it is.
export const words = texts({
  figure: said('{name}流程图，文字见后面的步骤', 'Drawing of the process; the same in words follows'),
  here: said('现在在这里', 'Now here'),
  done: said('已办', 'Done'),
  you: said('您', 'You'),
  steps: said('{name}的步骤', 'The steps of the process'),
  answers: said('{question}{answers}', '{question} {answers}'),
  answer: said('{answer} → {to}', '{answer} → {to}'),
  between: said('；', '; '),
  goesOn: said('然后 → {to}', 'then → {to}'),
  suspension: said('可中止：{when}', 'May be suspended: {when}'),
  line: said('共 {n} 步，现在是第 {i} 步：{name}', 'Step {i} of {n}: {name}'),
  ended: said('共 {n} 步，已走完', 'All {n} steps done'),
  notBegun: said('共 {n} 步，还没开始', '{n} steps, not begun'),
});
