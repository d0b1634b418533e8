import { api as identityApi } from './identity/api.ts';
import { routes as identityRoutes } from './identity/routes.tsx';
import type { Route } from '#platform/http/route.ts';

/** Every route of the platform, slice by slice. */
export const routes: readonly Route[] = [...identityRoutes, ...identityApi];
