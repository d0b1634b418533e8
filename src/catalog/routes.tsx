import type { VNode } from 'preact';
import { z } from 'zod';
import { getProcess, ProcessFigure, type PublishedProcess } from '#flow';
import { type Division, divisionPrefix, hallsFor, listDivisions } from '#government';
import { signOf } from '#platform/db/memory.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { Lang } from '#platform/i18n.ts';
import { keepDrawn } from '#ui/drawn/drawn.ts';
import { getItem, getItemHash, implementationIn } from './get-item.ts';
import { ItemQuery, PlaceQuery } from './item-query.ts';
import { listLifeEvents } from './life-events.ts';
import { FlowchartPage } from './pages/flowchart-page.tsx';
import type { PlaceNames } from './pages/guide-bodies.tsx';
import { GuidePage } from './pages/guide-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { words } from './pages/search-texts.ts';
import { searchItems } from './search-items.ts';

const code = z.object({ code: z.string().max(50) });

/** The pages on which items are found and read. */
export const routes: Route[] = [
  pageRoute(
    { path: '/search', who: 'anyone', object: 'item' },
    { query: ItemQuery.extend({ topics: z.literal('all').optional().catch(undefined) }) },
    async ({ act, deps, lang, query }) => {
      const { topics, ...search } = query;
      const signs = [await signOf(act.db, 'search', 'items'), await signOf(act.db, 'government', 'divisions'), await signOf(act.db, 'catalog', 'life-events')];
      const page = async () => {
        const found = await searchItems(act.db, search);
        const below = await listDivisions(act.db, { parent: deps.config.REGION.padEnd(12, '0') });
        const places = below.map((division) => ({ prefix: divisionPrefix(division.code), division }));
        const event = search.event ? (await listLifeEvents(act.db)).find(({ id }) => id === search.event) : undefined;
        const title = search.q ? `${search.q} - ${words(lang)('title')}` : words(lang)('title');
        const body = <SearchPage lang={lang} search={search} found={found} places={places} event={event} allTopics={topics === 'all'} />;
        return { title, current: 'affairs', body };
      };
      return { same: signs.join(' '), page };
    },
  ),
  pageRoute({ path: '/items/{code}', who: 'anyone', object: 'item' }, { params: code, query: z.object({ division: PlaceQuery }) }, async ({ act, lang, params, query }) => {
    const places = await signOf(act.db, 'government', 'divisions');
    const hash = await getItemHash(act.db, params.code);
    const near = query.division ? await hallsFor(act.db, query.division) : [];
    const page = async () => {
      const item = await getItem(act.db, params.code);
      const process = await getProcess(act.db, item.process.id, item.process.version);
      const chosen = query.division ? implementationIn(item, query.division) : undefined;
      const title = lang === 'en' ? (item.englishName ?? item.name) : item.name;
      const names = namesOf(await listDivisions(act.db));
      const props = { lang, item, chosen, halls: near, places: names };
      return { title, current: 'affairs', body: <GuidePage {...props} figure={figureOf(process, lang)} /> };
    };
    return { same: [hash, places, JSON.stringify(near)].join(' '), page };
  }),
  pageRoute({ path: '/items/{code}/flowchart', who: 'anyone', object: 'item' }, { params: code }, async ({ act, lang, params }) => {
    const item = await getItem(act.db, params.code);
    const process = await getProcess(act.db, item.process.id, item.process.version);
    const title = lang === 'en' ? (item.englishName ?? item.name) : item.name;
    return { title, current: 'affairs', body: <FlowchartPage lang={lang} item={item} process={process} /> };
  }),
];

const placeNames = new WeakMap<readonly Division[], PlaceNames>();

// The same list for as long as no division is added.
function namesOf(divisions: readonly Division[]): PlaceNames {
  const known = placeNames.get(divisions);
  const names = known ?? new Map(divisions.map(({ code, name, englishName }) => [divisionPrefix(code), { name, englishName }]));
  if (!known) placeNames.set(divisions, names);
  return names;
}

const figures = keepDrawn(3_000_000);

// A version of a process never changes, and many items run by the same.
function figureOf({ contentHash, graph }: PublishedProcess, lang: Lang): VNode {
  return figures.part(contentHash, lang, () => <ProcessFigure graph={graph} lang={lang} you />);
}
