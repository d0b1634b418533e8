import { routes } from './app-routes.ts';
import { type ActKinds, type PowerAct } from '#authority';

/**
 * What officers enter in the ledger without exercising a power, each with its reason. A changing route of an officer
 * names either its act of the power list or an entry of this table; test/routes.test.ts holds it.
 */
export const withoutPower: Readonly<Record<string, string>> = {
  'identity.signed-in': 'opening one’s own session; it concerns nobody else',
  'identity.session-ended': 'ending one’s own sessions',
  'identity.password-changed': 'one’s own password',
  'cases.read': 'reading a case that the officer handles or watches; it changes nothing',
  'flow.draft-saved': 'the keeper of the list prepares a process; nobody’s rights change before it is published',
  'flow.process-published': 'the keeper of the list publishes how a power is exercised; bodies exercise it',
  'authority.duty-performed': 'a body reports what it owed by law and has done, with evidence; it decides about nobody',
  'authority.power-published': 'what powers there are, published by an approved proposal; bodies exercise them',
  'authority.power-repealed': 'a power that an approved proposal takes off the list',
  'authority.adjustment-proposed': 'a change of the list itself: nothing is exercised until it is published, and then by the bodies',
  'authority.adjustment-reviewed': 'the two offices review what powers there are to be',
  'authority.adjustment-decided': 'the government approves what powers there are to be',
  'authority.adjustment-published': 'the list office publishes what was approved; bodies exercise it',
  'authority.adjustment-withdrawn': 'one’s own proposal',
  'authority.adjustment-overdue': 'the day itself notes a step that was missed',
  'authority.power-delegated': 'an instrument that an approved proposal gives a power by; the receiver exercises it',
  'authority.delegation-ended': 'an instrument that an approved proposal ends',
  'authority.sheet-handed-in': 'a sheet for the list is prepared; nothing of it is in the list',
  'authority.sheet-checked': 'what the check of a sheet has found',
  'authority.sheet-unreadable': 'a sheet could not be read',
  'authority.sheet-accepted': 'rows of a sheet are handed on to be proposed',
  'authority.sheet-taken': 'proposals were made of a sheet; each is reviewed and approved by others',
  'authority.sheet-refused': 'no proposal was made of a sheet',
  'authority.sheet-declined': 'a sheet is laid aside',
  'cases.waited': 'the next step of a process came up after the act that is entered before it',
};

// Written with an act that is entered in the chain of its case, in one transaction.
const withAnAct: Readonly<Record<string, PowerAct>> = { 'licences.issued': 'issue' };

/** Which ledger entries are which acts of the power list: what the routes say, and what is written with them. */
export function actKinds(): ActKinds {
  const declared = routes.flatMap(({ facts: { audit, power } }) => (audit && power ? [[audit, power as PowerAct] as const] : []));
  return { acts: { ...Object.fromEntries(declared), ...withAnAct }, withoutPower };
}
