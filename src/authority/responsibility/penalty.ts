import { duty, ground, type ResponsibilityByLaw, stages, statute } from './statute.ts';

const law = statute('行政处罚法', 'Administrative Penalty Law');

/** Penalties: 行政处罚法, as revised and in force since 2021-07-15. */
export const penalty: ResponsibilityByLaw = {
  types: ['02'],
  from: '2021-07-15',
  duties: [
    duty(stages.filing, '公示实施机关、立案依据、实施程序和救济渠道；符合立案标准的及时立案', 'Publish the body, the grounds for filing, the procedure and the remedies; file without delay what meets the standard', law(39, 54)),
    duty(stages.investigation, '由两名以上有资格的执法人员全面、客观、公正地调查，出示执法证件，制作笔录，全过程记录', 'Two qualified officers or more investigate fully and impartially, show their cards, keep minutes, and record the whole process', law(42, 47, 54, 55)),
    duty(stages.examination, '负责人审查调查结果；依法应当法制审核的，未经审核或审核未通过不得作出决定；重大案件集体讨论', 'The head examines the findings; where legal review is required, nothing is decided without it; grave cases are discussed together', law(57, 58)),
    duty(stages.notice, '告知拟作出的处罚内容及事实、理由、依据，听取陈述、申辩；当事人要求听证的，依法组织', 'Tell the party what is intended, with facts, reasons and articles; hear it, and hold the hearing it asks for', law(44, 45, 63, 64)),
    duty(stages.decision, '自立案之日起九十日内作出决定，制作载明事实、证据、依据和救济途径的决定书', 'Decide within 90 days of filing, in a decision that states facts, evidence, articles and remedies', law(59, 60)),
    duty(stages.delivery, '宣告后当场交付决定书，当事人不在场的七日内送达', 'Hand over the decision when it is announced, or deliver it within 7 working days', law(61)),
    duty(stages.execution, '罚缴分离；逾期不履行的依法加处罚款或强制执行；确有困难的，依申请批准延期或分期', 'Fines are paid elsewhere than to the fining body; execute what is overdue by law; grant more time to those in hardship', law(66, 67, 72)),
  ],
  accountability: [
    ground(law(76), '没有法定依据，擅自改变种类、幅度，违反法定程序，执法人员未取得执法证件，或者应当立案而不及时立案的', 'Without a basis in law, changing kind or amount, against procedure, by officers without a card, or not filing in time'),
    ground(law(77), '不使用法定部门制发的罚款、没收财物单据的', 'Not using the receipts that the law prescribes'),
    ground(law(78), '自行收缴罚款的', 'Collecting fines oneself'),
    ground(law(79), '截留、私分罚没款物，索取或者收受他人财物的', 'Keeping or sharing out fines or goods; asking for or taking property'),
    ground(law(80), '使用或者损毁查封、扣押的财物的', 'Using or damaging what is sealed or seized'),
    ground(law(81), '违法实施检查措施或者执行措施，造成损害的', 'Unlawful checks or execution that do harm'),
    ground(law(82), '应当移交司法机关而不移交，以罚代刑的', 'Not handing over to the judiciary what is a crime'),
    ground(law(83), '对应当制止和处罚的违法行为不予制止、处罚的', 'Not stopping or punishing what must be'),
  ],
};
