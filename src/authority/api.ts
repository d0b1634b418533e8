import { z } from 'zod';
import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import type { Route } from '#platform/http/route.ts';
import { dutyApi } from './duties/api.ts';
import { adjustmentApi } from './adjustment/api.ts';
import { getPower, listPowerVersions } from './get-power.ts';
import { historyApi } from './history/api.ts';
import { delegationApi } from './delegation/routes.tsx';
import { treeApi } from './narrowing/routes.tsx';
import { isInForceOn } from './power.ts';
import { PowerAnswer, powerAnswer } from './power-answer.ts';
import { publicApi } from './public/api.ts';
import { PowerQuery } from './public/power-query.ts';
import { codesApi } from './schemes/api.ts';
import { getFamily } from './sub-items/get-family.ts';
import { sheetsApi } from './sheets/api.ts';

const tag = 'authority';

/** The API of the power list: what bodies may do, by which law, on which day. */
export const api: Route[] = [
  ...historyApi,
  ...publicApi,
  ...codesApi,
  ...delegationApi,
  ...treeApi,
  apiRoute(
    { method: 'get', path: '/powers/{code}', who: 'anyone', object: 'power' },
    {
      summary: 'One entry with its versions in time 权力清单条目',
      tag,
      answers: { 200: PowerAnswer },
      takes: { params: z.object({ code: z.string().max(50) }), query: PowerQuery.pick({ on: true }) },
    },
    async ({ act, params, query }) => {
      const power = await getPower(act.db, params.code, query.on);
      const versions = await listPowerVersions(act.db, params.code);
      const family = await getFamily(act.db, power, query.on ?? dayInChina(act.at));
      const inForce = isInForceOn(power, query.on ?? dayInChina(act.at));
      return { status: 200, body: powerAnswer(power, inForce, versions, family), headers: { etag: `"${power.contentHash}"` } };
    },
  ),
  ...dutyApi,
  ...adjustmentApi,
  ...sheetsApi,
];
