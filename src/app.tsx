import type { Hono } from 'hono';
import { frame, problemPage } from './app-frame.tsx';
import { assets } from './app-assets.ts';
import { docsRoutes } from './app-docs.tsx';
import { routes } from './app-routes.ts';
import { mountAssets } from '#platform/assets.ts';
import { readiness } from '#platform/health.ts';
import { createHttp, fromThisMachine } from '#platform/http/create-http.ts';
import type { Deps, Env } from '#platform/http/deps.ts';
import { identify } from '#identity';

/** The whole application: the pipeline, every slice's routes, health, assets and the description of the API. */
export function createApp(deps: Deps): { app: Hono<Env> } {
  const { app, metrics } = createHttp(deps, { ...frame, identify, problemPage, routes: [...routes, ...docsRoutes(routes)] });
  mountAssets(app, assets);
  app.get('/livez', (c) => c.json({ alive: true }));
  app.get('/healthz', (c) => c.json({ alive: true }));
  app.get('/readyz', async (c) => {
    const found = await readiness(deps);
    return c.json(found, found.ready ? 200 : 503);
  });
  // Figures of the inside are for the operator, not for the public.
  app.get('/metrics', (c) => (fromThisMachine(c) ? c.text(metrics.text({ mingtang_resident_bytes: process.memoryUsage.rss() })) : c.notFound()));
  return { app };
}
