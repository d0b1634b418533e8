import { z } from 'zod';
import { getProcess } from '#flow';
import { dayInChina } from '#platform/calendar/day.ts';
import { NotFound } from '#platform/errors.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { dutyRoutes } from './duties/routes.tsx';
import { adjustmentRoutes } from './adjustment/routes.tsx';
import { bodiesOf } from './delegation/list-delegations.ts';
import { findChain } from './delegation/must-be-unbroken.ts';
import { delegationRoutes } from './delegation/routes.tsx';
import { getPower, listPowerVersions } from './get-power.ts';
import { historyRoutes } from './history/routes.tsx';
import { PowerPage } from './pages/power-page.tsx';
import { isInForceOn } from './power.ts';
import { listBodiesOf } from './public/list-powers.ts';
import { publicRoutes } from './public/routes.tsx';
import { getFamily } from './sub-items/get-family.ts';
import { treeRoutes } from './narrowing/routes.tsx';
import { sheetRoutes } from './sheets/routes.tsx';

const version = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined);

/** The pages of the power list, open to everyone. */
export const routes: Route[] = [
  ...historyRoutes,
  ...publicRoutes,
  ...delegationRoutes,
  ...treeRoutes,
  pageRoute(
    { path: '/powers/{code}', who: 'anyone', object: 'power' },
    { params: z.object({ code: z.string().max(50) }), query: z.object({ version }) },
    async ({ act, lang, params, query }) => {
      const today = dayInChina(act.at);
      const latest = await getPower(act.db, params.code);
      const versions = await listPowerVersions(act.db, params.code);
      const asked = query.version === undefined ? (versions.find((one) => isInForceOn(one, today)) ?? latest) : versions.find((one) => one.version === query.version);
      if (!asked) throw new NotFound();
      const { process } = asked.entry;
      const published = process && (await getProcess(act.db, process.id, process.version));
      const others = await listBodiesOf(act.db, asked.basicCode, today);
      const family = await getFamily(act.db, asked, isInForceOn(asked, today) ? today : asked.inForceFrom);
      const chain = await findChain(act.db, asked, today);
      const source = chain && { chain, organs: await bodiesOf(act.db, chain), today };
      const props = { lang, power: asked, inForce: isInForceOn(asked, today), versions, process: published, others, family, source };
      const title = lang === 'en' ? (asked.entry.englishName ?? asked.entry.name) : asked.entry.name;
      return { title, current: 'powers', body: <PowerPage {...props} /> };
    },
  ),
  ...dutyRoutes,
  ...adjustmentRoutes,
  ...sheetRoutes,
];
