import { applyRoutes } from './http/apply-routes.tsx';
import { checkPaperRoutes } from './http/check-paper-routes.tsx';
import { deskRoutes } from './http/desk-routes.tsx';
import { myRoutes } from './http/my-routes.tsx';
import { noticeRoutes } from './http/notice-routes.tsx';
import type { Route } from '#platform/http/route.ts';

/** Pages of the cases: applying, one's own matters and notices, checking a paper, and the desk. */
export const routes: Route[] = [...applyRoutes, ...myRoutes, ...noticeRoutes, ...checkPaperRoutes, ...deskRoutes];
