import { dayInChina } from '#platform/calendar/day.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { z } from 'zod';
import { PowerQuery } from '../public/power-query.ts';
import { listTrees, treesOfPower } from './list-tree.ts';
import { TreeListPage } from './pages/tree-list-page.tsx';
import { TreePage } from './pages/tree-page.tsx';
import { treeWords } from './pages/tree-texts.ts';
import { TreeListAnswer, treeListAnswer, TreesAnswer, treesAnswer } from './tree-answer.ts';

const tag = 'authority';
const Params = z.object({ basicCode: z.string().max(50) });
const TreeQuery = PowerQuery.pick({ on: true, page: true });

/** The pages on which the lists of all levels are compared, open to everyone. */
export const treeRoutes: Route[] = [
  pageRoute({ path: '/powers/tree', who: 'anyone', object: 'power' }, { query: TreeQuery }, async ({ act, lang, query: { on = dayInChina(act.at), page } }) => ({
    title: treeWords(lang)('title'), current: 'powers', body: <TreeListPage lang={lang} list={await listTrees(act.db, { on, page })} />,
  })),
  pageRoute({ path: '/powers/tree/{basicCode}', who: 'anyone', object: 'power' }, { params: Params, query: PowerQuery.pick({ on: true }) }, async ({ act, lang, params, query: { on = dayInChina(act.at) } }) => ({
    title: treeWords(lang)('title'), current: 'powers', body: <TreePage lang={lang} trees={await treesOfPower(act.db, params.basicCode, on)} />,
  })),
];

/** The API of the same. */
export const treeApi: Route[] = [
  apiRoute(
    { method: 'get', path: '/powers/tree', who: 'anyone', object: 'power' },
    { summary: 'Entries from which others are inherited, with every difference 上下级清单对照', tag, answers: { 200: TreeListAnswer }, takes: { query: TreeQuery } },
    async ({ act, query: { on = dayInChina(act.at), page } }) => ({ status: 200, body: treeListAnswer(await listTrees(act.db, { on, page })) }),
  ),
  apiRoute(
    { method: 'get', path: '/powers/tree/{basicCode}', who: 'anyone', object: 'power' },
    { summary: 'One power on all levels: every difference from its base 一项权力的上下级对照', tag, answers: { 200: TreesAnswer }, takes: { params: Params, query: PowerQuery.pick({ on: true }) } },
    async ({ act, params, query: { on = dayInChina(act.at) } }) => ({ status: 200, body: { trees: treesAnswer(await treesOfPower(act.db, params.basicCode, on)) } }),
  ),
];
