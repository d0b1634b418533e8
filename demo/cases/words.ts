/** What people write in the demo's cases. */
export const corrections = [
  { reason: '复印件不清晰，看不清有效期', what: '重新扫描原件，看得清有效期和编号' },
  { reason: '缺少签名或者盖章', what: '在末页签名并加盖公章后重新上传' },
  { reason: '与填写的内容不一致', what: '按填写的地址和名称改正后重新上传' },
  { reason: '没有标明尺寸和用途', what: '标明各间的尺寸和用途后重新上传' },
  { reason: '不是最近三个月内出具的', what: '请换成最近三个月内出具的一份' },
  { reason: '缺少第二页', what: '把两页都扫描完整后重新上传' },
] as const;

export const withdrawalReasons = ['暂时不办了，以后再申请', '材料要重新准备', '经营地址有变化', '填错了事项，改办另一项'] as const;

export const opinions = ['材料齐全，符合法定形式。', '经审查，符合规定条件。', '申请内容与所附材料一致。', '经核实，情况属实。'] as const;

export const siteOpinions = ['现场与图纸相符，符合要求。', '现场条件符合规定，未发现问题。', '已到现场核实，情况属实。'] as const;

export const grantReasons = ['符合法定条件、标准。', '经审查，申请符合规定，准予。', '材料齐全，条件具备。'] as const;

export const refusalReasons = [
  '经现场核查，经营场所与申请材料载明的平面布局不一致，限期内未整改，不符合规定条件。',
  '申请人不具备规定的资格条件，所附证明材料不能证明其从业年限。',
  '申请场所的用途为住宅，依法不得从事所申请的经营活动。',
  '经核对，家庭收入和财产超过规定标准，不符合给付条件。',
] as const;

export const extensionReasons = ['需要向外地有关机关核实材料，情况复杂，规定期限内不能办结。', '现场整改后须再次核查，经本机关负责人批准延长。'] as const;

export const pauses = {
  inspection: { reason: '需要到现场检验核查设施设备', days: 8 },
  testing: { reason: '送检样品等待检测报告', days: 10 },
  expertReview: { reason: '组织专家评审', days: 15 },
  hearing: { reason: '依法举行听证，已公告', days: 20 },
} as const;

export const turnedAway = [
  { ground: 'otherBody', reason: '经营场所在衢江区，不属于本机关管辖。', rightBody: '衢江区有关主管部门' },
  { ground: 'notNeeded', reason: '所申请的活动依法不需要取得许可。' },
  { ground: 'other', reason: '申请人已有同一事项的有效证照，尚未到可以延续的时间。' },
] as const;
