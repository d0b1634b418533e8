import { said, texts } from '#platform/i18n.ts';

export const pdfWords = texts({
  demo: said('演示数据，不具有法律效力。', 'Demonstration data without legal effect.'),
  foot: said('{title} · {day} · 指纹 {hash}…', '{title} · {day} · hash {hash}…'),
  count: said('（{n} 条）', ' ({n})'),
  volume: said('第 {n} 册，共 {of} 册。', ' Volume {n} of {of}.'),
  number: said('序号', 'No.'),
  name: said('权力名称、编码', 'Power and code'),
  bases: said('法定依据', 'Legal basis'),
  unitAndLimits: said('承办机构，法定 / 承诺时限', 'Unit; limit by law / promised'),
  responsibilities: said('责任事项和追责情形', 'Duties and accountability'),
  supervision: said('监督方式', 'Supervision'),
  accountability: said('追责情形：', 'Accountability: '),
  duty: said('{stage}：{text}', '{stage}: {text}'),
  inBrackets: said('（{text}）', ' ({text})'),
  asAt: said('与第 {n} 项相同', 'The same as for no. {n}'),
  noLimit: said('法律没有规定', 'none'),
});
