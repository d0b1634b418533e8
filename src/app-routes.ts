import { startRoute } from './app-start.ts';
import { api as authorityApi } from './authority/api.ts';
import { routes as authorityRoutes } from './authority/routes.tsx';
import { api as casesApi } from './cases/api.ts';
import { routes as casesRoutes } from './cases/routes.tsx';
import { api as catalogApi } from './catalog/api.ts';
import { routes as catalogRoutes } from './catalog/routes.tsx';
import { api as flowApi } from './flow/api.ts';
import { listApi, listRoutes, routes as flowRoutes } from './flow/routes.tsx';
import { api as identityApi } from './identity/api.ts';
import { routes as identityRoutes } from './identity/routes.tsx';
import { api as licencesApi } from './licences/api.ts';
import { routes as licencesRoutes } from './licences/routes.tsx';
import { routes as portalRoutes } from './portal/routes.tsx';
import { api as supervisionApi } from './supervision/api.ts';
import { routes as supervisionRoutes } from './supervision/routes.tsx';
import { api as calendarApi } from '#platform/calendar/api.ts';
import { routes as calendarRoutes } from '#platform/calendar/routes.tsx';
import { aroundProcess, takeUpProcess } from '#catalog';
import type { Route } from '#platform/http/route.ts';

/** Every route of the platform, slice by slice. */
export const routes: readonly Route[] = [
  startRoute,
  ...portalRoutes,
  ...calendarRoutes,
  ...calendarApi,
  ...flowRoutes,
  ...flowApi,
  ...listRoutes({ around: aroundProcess, takeUp: takeUpProcess }),
  ...listApi({ around: aroundProcess, takeUp: takeUpProcess }),
  ...catalogRoutes,
  ...authorityRoutes,
  ...identityRoutes,
  ...identityApi,
  ...authorityApi,
  ...catalogApi,
  ...licencesApi,
  // Before the licences: /verify/receipt is no verification code.
  ...casesRoutes,
  ...licencesRoutes,
  ...casesApi,
  ...supervisionRoutes,
  ...supervisionApi,
];
