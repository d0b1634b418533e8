import type { Actor } from '#platform/act.ts';
import { type Adjustment, type Office, whyNot } from './adjustment.ts';
import { serves } from './policy.ts';
import { waitsFor } from './list-adjustments.ts';

/** What an officer may do with a proposal now. */
export interface ActsNow {
  review: readonly Office[];
  approve: boolean;
  publish: boolean;
  /** An approved proposal may go back when the list has changed meanwhile. */
  sendBack: boolean;
  withdraw: boolean;
}

/** What an officer may do with a proposal now; who proposed it, or reviewed it for one office, is offered nothing that the verbs refuse. */
export function actsNow(actor: Actor, adjustment: Adjustment): ActsNow {
  const { place, proposer, listReviewer, legalReviewer, state } = adjustment;
  const own = actor.id === proposer;
  const list = serves(actor, 'listReviewer', place) && listReviewer === null && legalReviewer !== actor.id;
  const legal = serves(actor, 'legalReviewer', place) && legalReviewer === null && listReviewer !== actor.id;
  const reviewing = !own && !whyNot('review', adjustment);
  return {
    review: reviewing ? [...(list ? (['list'] as const) : []), ...(legal ? (['legal'] as const) : [])] : [],
    approve: !own && !whyNot('approve', adjustment) && waitsFor(actor, adjustment) && ![listReviewer, legalReviewer].includes(actor.id),
    publish: !whyNot('publish', adjustment) && waitsFor(actor, adjustment),
    sendBack: state === 'approved' && !own && serves(actor, 'listReviewer', place),
    withdraw: own && !whyNot('withdraw', adjustment),
  };
}
