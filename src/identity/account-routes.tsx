import type { Route } from '#platform/http/route.ts';

/** The pages of one's own account. */
export const accountRoutes: Route[] = [];
