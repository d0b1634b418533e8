import type { SuspensionGround } from '../../src/cases/case.ts';

export type Lamp = 'inTime' | 'nearlyDue' | 'overdue' | 'longOverdue';

/** A course that cases take in the demo: how many, what happens in them, and where they stand on the day of the load. */
export interface Turn {
  name: string;
  cases: number;
  /** What is the last thing done; what falls due by itself may follow. */
  ends: 'submitted' | 'asked' | 'corrected' | 'refusedAcceptance' | 'withdrawnEarly' | 'withdrawn' | 'accepted' | 'inReview' | 'reviewed' | 'decided' | 'issued' | 'delivered';
  /** Working days ago, of what is not accepted yet: of the submission, or of the notice of correction. */
  ago?: readonly [from: number, to: number];
  lamp?: Lamp;
  corrected?: true;
  /** Nobody answers within five working days. */
  deemed?: true;
  paused?: SuspensionGround;
  resumed?: true;
  extended?: true;
  refused?: true;
  late?: true;
  /** Begun more than a year ago, so that a licence for a year has expired. */
  longAgo?: true;
  /** The holder's licence is ended afterwards. */
  licenceEnded?: true;
}

/** The turns of the three hundred cases. */
export const turns: readonly Turn[] = [
  { name: 'submitted today', cases: 14, ends: 'submitted', ago: [0, 0] },
  { name: 'waiting for acceptance', cases: 12, ends: 'submitted', ago: [1, 3] },
  { name: 'nearly deemed accepted', cases: 8, ends: 'submitted', ago: [4, 4] },
  { name: 'correction asked', cases: 12, ends: 'asked', ago: [1, 9] },
  { name: 'corrected', cases: 8, ends: 'corrected', corrected: true, ago: [1, 3] },
  { name: 'never corrected', cases: 6, ends: 'asked', ago: [18, 40] },
  { name: 'acceptance refused', cases: 10, ends: 'refusedAcceptance', ago: [3, 55] },
  { name: 'withdrawn early', cases: 4, ends: 'withdrawnEarly', ago: [3, 50] },
  { name: 'withdrawn in review', cases: 6, ends: 'withdrawn' },
  { name: 'deemed accepted', cases: 8, ends: 'submitted', deemed: true, ago: [6, 9] },
  { name: 'deemed accepted and settled', cases: 6, ends: 'delivered', deemed: true },
  { name: 'accepted in time', cases: 12, ends: 'accepted', lamp: 'inTime' },
  { name: 'accepted after correction', cases: 4, ends: 'accepted', lamp: 'inTime', corrected: true },
  { name: 'accepted, nearly due', cases: 8, ends: 'accepted', lamp: 'nearlyDue' },
  { name: 'accepted, overdue', cases: 6, ends: 'accepted', lamp: 'overdue' },
  { name: 'accepted, overdue by law', cases: 3, ends: 'accepted', lamp: 'longOverdue' },
  { name: 'in review', cases: 14, ends: 'inReview', lamp: 'inTime' },
  { name: 'in review, nearly due', cases: 6, ends: 'inReview', lamp: 'nearlyDue' },
  { name: 'in review, overdue', cases: 4, ends: 'inReview', lamp: 'overdue' },
  { name: 'suspended for inspection', cases: 4, ends: 'accepted', lamp: 'inTime', paused: 'inspection' },
  { name: 'suspended for testing', cases: 2, ends: 'accepted', lamp: 'inTime', paused: 'testing' },
  { name: 'suspended for expert review', cases: 4, ends: 'inReview', lamp: 'inTime', paused: 'expertReview' },
  { name: 'suspended for a hearing', cases: 3, ends: 'inReview', lamp: 'inTime', paused: 'hearing' },
  { name: 'resumed', cases: 8, ends: 'inReview', lamp: 'inTime', paused: 'expertReview', resumed: true },
  { name: 'extended', cases: 8, ends: 'inReview', lamp: 'inTime', extended: true },
  { name: 'reviewed', cases: 12, ends: 'reviewed', lamp: 'inTime' },
  { name: 'reviewed, nearly due', cases: 4, ends: 'reviewed', lamp: 'nearlyDue' },
  { name: 'granted, not issued', cases: 8, ends: 'decided' },
  { name: 'issued, not delivered', cases: 8, ends: 'issued' },
  { name: 'issued, delivery overdue', cases: 2, ends: 'issued', late: true },
  { name: 'refused, not delivered', cases: 3, ends: 'decided', refused: true },
  { name: 'refused', cases: 14, ends: 'delivered', refused: true },
  { name: 'settled after a hearing', cases: 4, ends: 'delivered', paused: 'hearing', resumed: true },
  { name: 'settled after an extension', cases: 4, ends: 'delivered', extended: true },
  { name: 'settled late', cases: 6, ends: 'delivered', late: true },
  { name: 'settled after correction', cases: 8, ends: 'delivered', corrected: true },
  { name: 'settled long ago', cases: 5, ends: 'delivered', longAgo: true },
  { name: 'settled, licence ended', cases: 5, ends: 'delivered', licenceEnded: true },
  { name: 'settled', cases: 37, ends: 'delivered' },
];

/** Own matters of the cast, so that they find something when they sign in; none that they are told to try. */
export const castMatters: readonly { turn: string; login: string; inNameOf: 'person' | 'organisation'; item: string }[] = [
  { turn: 'correction asked', login: 'linxiaolan', inNameOf: 'organisation', item: '330800-XK-011' },
  { turn: 'accepted in time', login: 'linxiaolan', inNameOf: 'person', item: '330800-JF-009' },
  { turn: 'settled', login: 'linxiaolan', inNameOf: 'person', item: '330800-XK-004' },
  { turn: 'refused', login: 'linxiaolan', inNameOf: 'person', item: '330800-GG-010' },
  { turn: 'in review', login: 'zhengqiuhe', inNameOf: 'person', item: '330800-XK-069' },
  { turn: 'settled', login: 'zhengqiuhe', inNameOf: 'person', item: '330800-XK-015' },
  { turn: 'reviewed', login: 'xuruochuan', inNameOf: 'organisation', item: '330800-XK-017' },
  { turn: 'settled after an extension', login: 'hejingyi', inNameOf: 'organisation', item: '330800-XK-018' },
];
