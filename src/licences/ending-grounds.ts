import { type Said, said } from '#platform/i18n.ts';

interface Ground {
  kind: 'revoked' | 'deregistered';
  article: string;
  words: Said;
}

/** The grounds on which a licence is revoked (行政许可法 69) or deregistered (70), each with its item of the article. */
export const endingGrounds = {
  abuseOfDuty: { kind: 'revoked', article: '69(1)1', words: said('工作人员滥用职权、玩忽职守作出的决定', 'Granted by abuse or neglect of duty') },
  beyondPower: { kind: 'revoked', article: '69(1)2', words: said('超越法定职权作出的决定', 'Granted beyond the lawful power') },
  wrongProcedure: { kind: 'revoked', article: '69(1)3', words: said('违反法定程序作出的决定', 'Granted against the lawful procedure') },
  notQualified: { kind: 'revoked', article: '69(1)4', words: said('申请人不具备资格或不符合法定条件', 'The applicant was not qualified or did not meet the conditions') },
  obtainedByFraud: { kind: 'revoked', article: '69(2)', words: said('以欺骗、贿赂等不正当手段取得', 'Obtained by fraud, bribery or other improper means') },
  notRenewed: { kind: 'deregistered', article: '70(1)', words: said('有效期届满未延续', 'Its term ended and was not extended') },
  holderDied: { kind: 'deregistered', article: '70(2)', words: said('公民死亡或丧失行为能力', 'The holder died or lost capacity') },
  organisationEnded: { kind: 'deregistered', article: '70(3)', words: said('法人或其他组织依法终止', 'The organisation was dissolved') },
  forceMajeure: { kind: 'deregistered', article: '70(5)', words: said('因不可抗力无法实施', 'It cannot be carried out because of force majeure') },
} as const satisfies Record<string, Ground>;

export type EndingGround = keyof typeof endingGrounds;

export const endingGroundNames = Object.keys(endingGrounds) as [EndingGround, ...EndingGround[]];
