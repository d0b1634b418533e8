import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { stateNames } from './adjustment.ts';
import { deskRoutes } from './desk-routes.tsx';
import { listAdjustments } from './list-adjustments.ts';
import { words } from './pages/adjustment-texts.ts';
import { AdjustmentPage } from './pages/adjustment-page.tsx';
import { AdjustmentsPage } from './pages/adjustments-page.tsx';
import { organsOf } from './organs-of.ts';
import { viewAdjustment } from './view-adjustment.ts';

const page = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);
const states = ['open', 'closed', ...Object.keys(stateNames)] as ('open' | 'closed' | keyof typeof stateNames)[];

/** The pages of adjustments: what everyone reads, and where the offices work. */
export const adjustmentRoutes: Route[] = [
  pageRoute(
    { path: '/adjustments', who: 'anyone', object: 'adjustment' },
    { query: z.object({ state: z.enum(states).optional().catch(undefined), organ: z.string().max(18).optional().catch(undefined), page }) },
    async ({ act, lang, query }) => {
      const { rows, total } = await listAdjustments(act.db, act.actor.region, query);
      const props = { lang, today: dayInChina(act.at), filter: query, rows, total, organs: await organsOf(act.db, rows) };
      return { title: words(lang)('title'), current: 'powers', body: <AdjustmentsPage {...props} /> };
    },
  ),
  pageRoute(
    { path: '/adjustments/{id}', who: 'anyone', object: 'adjustment' },
    { params: z.strictObject({ id: z.string().max(36) }), query: z.object({ page }) },
    async ({ act, lang, params: { id }, query }) => {
      const today = dayInChina(act.at);
      const view = await viewAdjustment(act.db, act.actor.region, id, today, query.page);
      return { title: words(lang)('title'), current: 'powers', body: <AdjustmentPage lang={lang} today={today} view={view} /> };
    },
  ),
  ...deskRoutes,
];
