import { type Said, said } from '#platform/i18n.ts';
import { bodyNatures, handlingForms, itemTypes, levels, powerSources } from '../codes.ts';
import type { Limit } from '../power.ts';
import type { ReadColumn } from './row-reader.ts';

/** A column of the template: what it is called, whether it must be filled, how long a cell may be, and how it is filled in. */
export interface SheetColumn extends ReadColumn {
  head: Said;
  help: Said;
  choices?: readonly Said[];
  width?: number;
}

/** Units of limits, as people write them. */
export const limitUnits: Readonly<Record<Limit['unit'], Said>> = {
  workday: said('工作日', 'working days'),
  calendarDay: said('自然日', 'calendar days'),
  month: said('月', 'months'),
  instant: said('当场', 'on the spot'),
};

const names = (set: Readonly<Record<string, Said | { name: Said }>>): Said[] => Object.values(set).map((entry) => ('name' in entry ? entry.name : entry));
const oneOf = said('填名称或者代码', 'The name or the code');
const lines = said('一行一项', 'One on each line');

/** The columns of our own sheet, in their order; each element of an entry has its place, so that nothing is lost on the way out and back. */
export const listColumns: readonly SheetColumn[] = [
  { key: 'code', head: said('编码', 'Code'), required: true, max: 50, width: 36, help: said('实施编码 31 位，或者其他方案的编码（50 位以内）；整列设为文本', 'The 31-sign implementing code or another scheme’s, up to 50; format the column as text') },
  { key: 'name', head: said('名称', 'Name'), required: true, max: 200, width: 28, help: said('职权名称', 'Name of the power') },
  { key: 'englishName', head: said('英文名称', 'English name'), max: 300, help: said('可以不填', 'Optional') },
  { key: 'type', head: said('类型', 'Type'), required: true, max: 30, help: oneOf, choices: names(itemTypes) },
  { key: 'bases', head: said('法定依据', 'Legal bases'), required: true, leftToRules: true, max: 8_000, width: 48, help: said('一行一条：法律名称|文号|条|款|内容|位阶|施行日|失效日；内容里的竖线写作 \\|', 'One a line: law|document number|article|paragraph|gist|rank|in force from|in force to; a bar within is written \\|') },
  { key: 'organ', head: said('行使主体代码', 'Credit code of the body'), required: true, max: 18, width: 22, help: said('统一社会信用代码 18 位', 'Unified social credit code, 18 signs') },
  { key: 'organName', head: said('行使主体', 'Body'), required: true, max: 100, width: 24, help: said('与机关登记册一致', 'As in the register of organs') },
  { key: 'organEnglishName', head: said('行使主体英文名称', 'English name of the body'), max: 200, help: said('可以不填', 'Optional') },
  { key: 'nature', head: said('主体性质', 'Nature of the body'), required: true, max: 30, help: oneOf, choices: names(bodyNatures) },
  { key: 'undertakingUnit', head: said('承办机构', 'Undertaking unit'), required: true, max: 100, help: said('具体承办的科室、单位', 'The office that does the work') },
  { key: 'level', head: said('行使层级', 'Level'), required: true, max: 30, help: oneOf, choices: names(levels) },
  { key: 'source', head: said('权力来源', 'Source of the power'), max: 30, help: oneOf, choices: names(powerSources) },
  { key: 'topic', head: said('主题', 'Topic'), max: 100, help: said('可以不填', 'Optional') },
  { key: 'conditions', head: said('受理条件', 'Conditions'), max: 8_000, width: 36, help: lines },
  { key: 'materials', head: said('申请材料', 'Materials'), max: 8_000, width: 36, help: said('一行一件：名称|是（必要）或者否；没有材料填“无”', 'One a line: name|yes (required) or no; “none” when there are none') },
  { key: 'channels', head: said('办理形式', 'Ways of handling'), max: 200, choices: names(handlingForms), help: said('一行一种，填名称或者代码', 'One on each line: the name or the code') },
  { key: 'duties', head: said('责任事项', 'Duties'), max: 16_000, width: 40, help: said('一行一项：环节|内容|依据', 'One a line: stage|duty|basis') },
  { key: 'accountability', head: said('追责情形', 'Grounds of accountability'), max: 16_000, width: 40, help: said('一行一项：内容|依据', 'One a line: ground|basis') },
  { key: 'baseCode', head: said('上级条目编码', 'Code of the base entry'), max: 50, help: said('承接上级条目时填', 'Where inherited from above') },
  { key: 'baseVersion', head: said('上级条目版本', 'Version of the base entry'), max: 9, help: said('整数', 'A whole number') },
  { key: 'supervisionUnit', head: said('监督单位', 'Supervising unit'), required: true, max: 100, help: said('受理投诉举报的单位', 'Who takes complaints') },
  { key: 'supervisionTelephone', head: said('监督电话', 'Supervision telephone'), required: true, max: 50, help: said('带区号', 'With its area code') },
  { key: 'supervisionAddress', head: said('监督地址', 'Supervision address'), max: 200, help: said('可以不填', 'Optional') },
  { key: 'supervisionWeb', head: said('监督网址', 'Supervision web'), max: 300, help: said('可以不填', 'Optional') },
  { key: 'reconsideration', head: said('行政复议', 'Reconsideration'), max: 1_000, help: said('复议机关和期限', 'Body and limit') },
  { key: 'litigation', head: said('行政诉讼', 'Litigation'), max: 1_000, help: said('法院和期限', 'Court and limit') },
  ...limitColumns('statutory', '法定时限', 'Statutory limit'),
  ...limitColumns('promised', '承诺时限', 'Promised limit'),
  { key: 'process', head: said('流程编号', 'Process'), max: 100, help: said('已公布的流程图编号', 'Id of a published process') },
  { key: 'processVersion', head: said('流程版本', 'Version of the process'), max: 9, help: said('整数', 'A whole number') },
  { key: 'englishTopic', head: said('主题英文', 'Topic in English'), max: 200, help: said('可以不填', 'Optional') },
  { key: 'englishConditions', head: said('受理条件英文', 'Conditions in English'), max: 16_000, help: lines },
  { key: 'englishMaterials', head: said('申请材料英文', 'Materials in English'), max: 16_000, help: lines },
];

function limitColumns(key: string, zh: string, en: string): SheetColumn[] {
  return [
    { key, head: said(zh, en), max: 4, help: said('整数；当场办结填 0', 'A whole number; 0 on the spot') },
    { key: `${key}Unit`, head: said(`${zh}单位`, `${en}: unit`), max: 20, help: oneOf, choices: Object.values(limitUnits) },
    { key: `${key}Basis`, head: said(`${zh}依据`, `${en}: basis`), max: 500, help: said('可以不填', 'Optional') },
  ];
}
