import { api as casesApi } from './cases/api.ts';
import { api as identityApi } from './identity/api.ts';
import { routes as identityRoutes } from './identity/routes.tsx';
import { api as licencesApi } from './licences/api.ts';
import { routes as licencesRoutes } from './licences/routes.tsx';
import { api as calendarApi } from '#platform/calendar/api.ts';
import { routes as calendarRoutes } from '#platform/calendar/routes.tsx';
import { routes as portalRoutes } from './portal/routes.tsx';
import type { Route } from '#platform/http/route.ts';

/** Every route of the platform, slice by slice. */
export const routes: readonly Route[] = [
  ...portalRoutes,
  ...calendarRoutes,
  ...calendarApi,
  ...identityRoutes,
  ...identityApi,
  ...licencesRoutes,
  ...licencesApi,
  ...casesApi,
];
