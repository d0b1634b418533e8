import { duty, ground, type ResponsibilityByLaw, stages, statute } from './statute.ts';

const law = statute('行政强制法', 'Administrative Coercion Law');

/** Coercion, measures and execution: 行政强制法, in force since 2012-01-01. */
export const coercion: ResponsibilityByLaw = {
  types: ['03'],
  from: '2012-01-01',
  duties: [
    duty(stages.approval, '实施前报告行政机关负责人并经批准；情况紧急当场实施的，二十四小时内报告并补办手续', 'Report to the head and have approval beforehand; in an emergency, report within 24 hours', law(18, 19)),
    duty(stages.notice, '当场告知理由、依据、权利和救济途径；强制执行前书面催告，听取陈述和申辩', 'State reasons, articles, rights and remedies on the spot; before execution, demand in writing and hear the party', law(18, 35, 36)),
    duty(stages.decision, '制作并交付决定书，载明理由、依据、期限和救济途径', 'Make and hand over a decision with reasons, articles, time and remedies', law(24, 37)),
    duty(stages.implementation, '由两名以上执法人员实施，出示证件，制作现场笔录；不得在夜间或法定节假日实施强制执行，不得对居民停水停电', 'Two officers or more act, show their cards and keep minutes; no execution by night or on holidays, no cutting off of water or power to homes', law(18, 43)),
    duty(stages.release, '查封、扣押不得超过三十日，依法延长不得超过三十日；在期限内作出处理决定，不再需要的及时解除、退还财物', 'Sealing and seizure last 30 days at most, and 30 more if extended; decide within them, and release at once what is no longer needed', law(25, 27, 28)),
  ],
  accountability: [
    ground(law(61), '没有法律、法规依据，改变对象、条件、方式，违反法定程序，在夜间或法定节假日强制执行，或者对居民停水停电的', 'Without a basis in law, changing whom, when or how, against procedure, by night or on holidays, or by cutting off water or power'),
    ground(law(62), '扩大查封、扣押、冻结范围，使用或者损毁财物，不在法定期间处理或者未及时解除的', 'Going beyond what may be sealed or seized, using or damaging it, or not deciding or releasing in time'),
    ground(law(63), '截留、私分或者据为己有查封、扣押、划拨的财物的', 'Keeping or sharing out what was taken'),
    ground(law(64), '利用行政强制权为单位或者个人谋取利益的', 'Using coercion for the gain of the body or a person'),
  ],
};
