import type { Route } from '#platform/http/route.ts';

/** One's own matters: the list, one case, its papers. */
export const myRoutes: Route[] = [];
