import { casePaths } from '#cases';
import { holdsRole } from '#platform/act.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';

const handling = ['clerk', 'examiner', 'head'];
const adjusting = ['powerProposer', 'listReviewer', 'legalReviewer', 'governmentApprover'];

/** Where each finds their work after signing in: the desk, the supervisor's list, the proposals for the power list, or the home page. */
export const startRoute: Route = pageRoute({ path: '/start', who: 'signedIn', object: 'session' }, {}, async ({ act: { actor } }) => {
  if (handling.some((role) => holdsRole(actor, role))) return { redirect: casePaths.desk() };
  if (adjusting.some((role) => holdsRole(actor, role))) return { redirect: '/list/adjustments' };
  return { redirect: holdsRole(actor, 'supervisor') ? '/supervision' : '/' };
});
