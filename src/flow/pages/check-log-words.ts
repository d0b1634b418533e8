import { said, texts } from '#platform/i18n.ts';

export const checkLogWords = texts({
  title: said('核对办件经过', 'Check the course of a case'),
  sub: said('办结的事，其经过可以下载成一份不含个人信息的记录。任何人都可以把它和公布的流程图核对。', 'Once a matter is closed, its course can be downloaded as a log without personal data. Anyone can hold it against the published process.'),
  file: said('经过记录（JSON 文件）', 'Log (JSON file)'),
  fileHint: said('在办件页面下载的文件，不超过 1 MB', 'The file downloaded from the page of the case, at most 1 MB'),
  check: said('核对', 'Check'),
  needFile: said('请选择一份经过记录', 'Choose a log'),
  errors: said('有 {n} 处需要处理', '{n} thing to mend'),
  resultTitle: said('核对结果', 'Result of the check'),
  follows: said('与流程一致', 'Follows the process'),
  departs: said('与流程不一致', 'Departs from the process'),
  checkedAt: said('{at} 核对', 'Checked on {at}'),
  acts: said('{n} 步都按公布的流程第 {version} 版办理', 'All {n} steps follow version {version} of the process as published'),
  again: said('再核对一份', 'Check another'),
  drawing: said('流程图', 'The process'),
  whatTitle: said('核对什么', 'What is checked'),
  what: said('每一步是否是当时可以办的一步，有没有缺、有没有改、有没有调换，是否走到了头。', 'Whether each step was one that could be done then, whether any is missing, changed or exchanged, and whether the end was reached.'),
  notKept: said('记录只在本次核对中读取，不保存。', 'The log is read for this check only and is not kept.'),
});
