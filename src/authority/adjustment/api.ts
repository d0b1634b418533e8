import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Act } from '#platform/act.ts';
import type { Route } from '#platform/http/route.ts';
import { stateNames } from './adjustment.ts';
import { AdjustmentAnswer, adjustmentAnswer, AdjustmentList, adjustmentListAnswer } from './adjustment-answer.ts';
import { changeKinds, type ChangeKind } from './causes.ts';
import { decideAdjustment } from './decide-adjustment.ts';
import { EntryInput } from './entry-input.ts';
import { listAdjustments } from './list-adjustments.ts';
import { adjustmentPaths } from './paths.ts';
import { proposeAdjustment, type ProposeAdjustment } from './propose-adjustment.ts';
import { publishAdjustment } from './publish-adjustment.ts';
import { reviewAdjustment } from './review-adjustment.ts';
import { viewAdjustment } from './view-adjustment.ts';
import { withdrawAdjustment } from './withdraw-adjustment.ts';

const tag = 'authority';
const object = 'adjustment';
const ofOne = z.strictObject({ id: z.string().max(36) });
const page = z.coerce.number().int().min(1).max(100_000).optional();
const states = ['open', 'closed', ...Object.keys(stateNames)] as ('open' | 'closed' | keyof typeof stateNames)[];
const reasons = z.string().max(2000).default('');
const idempotencyKey = 'optional';

const Proposal = z.strictObject({
  organ: z.string().max(18).describe('Credit code of the body'),
  causeKind: z.union([z.string().max(50), z.array(z.string().max(50)).min(1).max(20)]).describe('Causes of the list in force'),
  cause: z.string().max(2000),
  causeArose: z.iso.date(),
  // A whole sheet is handed in as a file.
  changes: z.array(z.strictObject({ change: z.enum(Object.keys(changeKinds) as ChangeKind[]), code: z.string().max(50), entry: EntryInput.optional(), from: z.iso.date() })).min(1).max(500),
});

async function answerOf(act: Act, id: string, pageNo?: number) {
  return { status: 200, body: adjustmentAnswer(await viewAdjustment(act.db, act.actor.region, id, dayInChina(act.at), pageNo)) };
}

/** The API of adjustments: what is proposed for the power list, and how far it has come. */
export const adjustmentApi: Route[] = [
  apiRoute(
    { method: 'get', path: '/adjustments', who: 'anyone', object },
    { summary: 'Proposals to adjust the power list, the latest first 清单动态调整', tag, answers: { 200: AdjustmentList }, takes: { query: z.strictObject({ state: z.enum(states).optional(), organ: z.string().max(18).optional(), page }) } },
    async ({ act, query }) => ({ status: 200, body: adjustmentListAnswer(await listAdjustments(act.db, act.actor.region, query)) }),
  ),
  apiRoute(
    { method: 'get', path: '/adjustments/{id}', who: 'anyone', object },
    { summary: 'One proposal with its steps, clocks and changes', tag, answers: { 200: AdjustmentAnswer }, takes: { params: ofOne, query: z.strictObject({ page }) } },
    async ({ act, params, query }) => answerOf(act, params.id, query.page),
  ),
  apiRoute(
    { method: 'post', path: '/adjustments', who: ['powerProposer', 'listManager'], object, audit: 'authority.adjustment-proposed' },
    { summary: 'Propose to add, change, cancel or delegate entries 申请调整', tag, idempotencyKey, answers: { 201: AdjustmentAnswer }, takes: { body: Proposal } },
    async ({ act, body }) => {
      const { id } = await proposeAdjustment(act, body as ProposeAdjustment);
      return { ...(await answerOf(act, id)), status: 201, headers: { location: `/api/v1${adjustmentPaths.one(id)}` } };
    },
  ),
  apiRoute(
    { method: 'post', path: '/adjustments/{id}/review', who: ['listReviewer', 'legalReviewer'], object, audit: 'authority.adjustment-reviewed' },
    { summary: 'Review for one of the two offices: pass it or send it back 审核', tag, idempotencyKey, answers: { 200: AdjustmentAnswer }, takes: { params: ofOne, body: z.strictObject({ office: z.enum(['list', 'legal']), outcome: z.enum(['pass', 'return']), reasons }) } },
    async ({ act, params: { id }, body }) => {
      await reviewAdjustment(act, { id, ...body });
      return answerOf(act, id);
    },
  ),
  apiRoute(
    { method: 'post', path: '/adjustments/{id}/approval', who: ['governmentApprover'], object, audit: 'authority.adjustment-decided' },
    { summary: 'Approve for the government, or refuse with reasons 审批', tag, idempotencyKey, answers: { 200: AdjustmentAnswer }, takes: { params: ofOne, body: z.strictObject({ outcome: z.enum(['approve', 'reject']), reasons }) } },
    async ({ act, params: { id }, body }) => {
      await decideAdjustment(act, { id, ...body });
      return answerOf(act, id);
    },
  ),
  apiRoute(
    { method: 'post', path: '/adjustments/{id}/publication', who: ['listReviewer', 'listManager'], object, audit: 'authority.adjustment-published' },
    { summary: 'Publish what is approved 公布', tag, idempotencyKey, answers: { 200: AdjustmentAnswer }, takes: { params: ofOne } },
    async ({ act, params: { id } }) => {
      await publishAdjustment(act, { id });
      return answerOf(act, id);
    },
  ),
  apiRoute(
    { method: 'post', path: '/adjustments/{id}/withdrawal', who: ['powerProposer', 'listManager'], object, audit: 'authority.adjustment-withdrawn' },
    { summary: 'Withdraw one’s own proposal before it is approved 撤回', tag, idempotencyKey, answers: { 200: AdjustmentAnswer }, takes: { params: ofOne } },
    async ({ act, params: { id } }) => {
      await withdrawAdjustment(act, { id });
      return answerOf(act, id);
    },
  ),
];
