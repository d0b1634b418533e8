import { duty, ground, type ResponsibilityByLaw, stages, statute } from './statute.ts';

const law = statute('行政许可法', 'Administrative Licensing Law');

/** Licences: 行政许可法, as amended and in force since 2019-04-23. */
export const licence: ResponsibilityByLaw = {
  types: ['01'],
  from: '2019-04-23',
  duties: [
    duty(stages.acceptance, '公示依法应当提交的材料；材料不齐或不合形式的，当场或五日内一次告知补正；依法受理或不予受理，出具加盖专用印章和注明日期的书面凭证', 'Publish what must be handed in; say once, on the spot or within 5 working days, all that must be corrected; accept or refuse in writing, sealed and dated', law(30, 32)),
    duty(stages.examination, '审查申请材料；需要核实实质内容的，指派两名以上工作人员核查；告知利害关系人，听取陈述和申辩', 'Examine the application; where its substance must be checked, send two officers or more; tell those concerned and hear them', law(34, 36)),
    duty(stages.decision, '在法定期限内作出书面决定；不予许可的说明理由，告知复议和诉讼的权利；准予许可的予以公开', 'Decide in writing within the limit; give reasons for a refusal and name reconsideration and litigation; publish what is granted', law(38, 40, 42)),
    duty(stages.delivery, '自作出决定之日起十日内颁发、送达许可证件', 'Issue and deliver the licence within 10 working days of the decision', law(44)),
    duty(stages.oversight, '核查被许可人从事许可事项活动的情况，记录监督检查的情况和处理结果，供公众查阅', 'Check how the licence is used, record checks and outcomes, and let the public read them', law(61)),
  ],
  accountability: [
    ground(law(72), '对符合法定条件的申请不予受理，不公示应当公示的材料，不一次告知补正，不说明不受理或不予许可的理由，应当听证而不听证的', 'Refusing an application that meets the law, not publishing what must be, not saying at once all that is to be corrected, giving no reasons, or holding no hearing that is due'),
    ground(law(73), '索取或者收受他人财物，谋取其他利益的', 'Asking for or taking property or other benefits'),
    ground(law(74), '对不符合条件的准予许可、超越职权许可，对符合条件的不予许可或者不在法定期限内决定的', 'Granting against the conditions or beyond competence; refusing where they are met, or not deciding in time'),
    ground(law(75), '擅自收费，或者不按照法定项目和标准收费的', 'Charging a fee without authority, or otherwise than the law sets it'),
    ground(law(76), '违法实施许可，给当事人的合法权益造成损害的，依法赔偿', 'Unlawful licensing that harms a party’s rights: compensation is due'),
    ground(law(77), '不依法履行监督职责或者监督不力，造成严重后果的', 'Failing to supervise, with grave consequences'),
  ],
};
