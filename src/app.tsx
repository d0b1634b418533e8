import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { busyPage, frame, problemPage } from './app-frame.tsx';
import { assets } from './app-assets.ts';
import { docsRoutes } from './app-docs.tsx';
import { routes } from './app-routes.ts';
import { mountAssets } from '#platform/assets.ts';
import { readiness } from '#platform/health.ts';
import type { Admission } from '#platform/http/admit.ts';
import { createHttp } from '#platform/http/create-http.ts';
import type { Deps, Env } from '#platform/http/deps.ts';
import { fromThisMachine } from '#platform/http/origin.ts';
import { identify, sessionSecret } from '#identity';

// What reads memory only, or tells how the platform is: answered however full it is.
const always: ReadonlySet<string> = new Set([...assets.map(({ path }) => path), '/livez', '/healthz', '/readyz', '/metrics']);

/** The whole application: the pipeline, every slice's routes, health, assets and the description of the API. */
export function createApp(deps: Deps): { app: Hono<Env>; admission: Admission } {
  const { app, metrics, admission } = createHttp(deps, { ...frame, identify, sessionSecret, problemPage, busyPage, always, routes: [...routes, ...docsRoutes(routes)] });
  mountAssets(app, assets);
  app.get('/livez', (c) => c.json({ alive: true }));
  app.get('/healthz', (c) => c.json({ alive: true }));
  app.get('/readyz', async (c) => {
    const found = await Promise.race([readiness(deps), sleep(2_000, { ready: false, cause: 'the database does not answer' } as const, { ref: false })]);
    return c.json(found, found.ready ? 200 : 503);
  });
  // Figures of the inside are for the operator, not for the public.
  app.get('/metrics', (c) => (fromThisMachine(c) ? c.text(metrics.text(gauges(admission))) : c.notFound()));
  return { app, admission };
}

function gauges({ lanes, gate }: Admission): Record<string, number> {
  const { waiting, held, shed } = gate.now();
  const told: Record<string, number> = { mingtang_resident_bytes: process.memoryUsage.rss(), mingtang_gate_waiting: waiting, mingtang_gate_held: held, mingtang_gate_shed: shed };
  for (const [name, lane] of Object.entries(lanes)) {
    for (const [what, value] of Object.entries(lane.now())) told[`mingtang_lane_${what}{lane="${name}"}`] = value;
  }
  return told;
}
