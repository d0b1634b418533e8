import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { z } from 'zod';
import { getPower } from '../get-power.ts';
import { PowerQuery } from '../public/power-query.ts';
import { ChainAnswer, chainAnswer, DelegationListAnswer, delegationListAnswer } from './delegation-answer.ts';
import { bodiesOf, listDelegations } from './list-delegations.ts';
import { findChain } from './must-be-unbroken.ts';
import { DelegationListPage } from './pages/delegation-list-page.tsx';
import { delegationWords } from './pages/delegation-texts.ts';

const tag = 'authority';

const DelegationQuery = PowerQuery.pick({ organ: true, on: true, page: true }).extend({
  basicCode: z.preprocess((value) => (value === '' ? undefined : value), z.string().max(50, '最多 50 个字 | has at most 50 characters').optional()).describe('Basic code of the power'),
});

/** The page of all instruments, open to everyone. */
export const delegationRoutes: Route[] = [
  pageRoute({ path: '/powers/delegations', who: 'anyone', object: 'power' }, { query: DelegationQuery }, async ({ act, lang, query: { on = dayInChina(act.at), ...asked } }) => {
    const list = await listDelegations(act.db, { ...asked, on });
    return { title: delegationWords(lang)('title'), current: 'powers', body: <DelegationListPage lang={lang} list={list} basicCode={asked.basicCode} organ={asked.organ} /> };
  }),
];

/** The API of instruments and chains. */
export const delegationApi: Route[] = [
  apiRoute(
    { method: 'get', path: '/powers/delegations', who: 'anyone', object: 'power' },
    { summary: 'Instruments by which powers came from one body to another 下放、授权和委托', tag, answers: { 200: DelegationListAnswer }, takes: { query: DelegationQuery } },
    async ({ act, query: { on = dayInChina(act.at), ...asked } }) => ({ status: 200, body: delegationListAnswer(await listDelegations(act.db, { ...asked, on })) }),
  ),
  apiRoute(
    { method: 'get', path: '/powers/{code}/chain', who: 'anyone', object: 'power' },
    {
      summary: 'By which chain a body has a power on a day, and where it is broken 权力来源链',
      tag,
      answers: { 200: ChainAnswer },
      takes: { params: z.object({ code: z.string().max(50) }), query: PowerQuery.pick({ on: true }) },
    },
    async ({ act, params, query: { on = dayInChina(act.at) } }) => {
      const chain = await findChain(act.db, await getPower(act.db, params.code, on), on);
      return { status: 200, body: chainAnswer(chain, chain ? await bodiesOf(act.db, chain) : new Map()) };
    },
  ),
];
