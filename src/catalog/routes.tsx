import { z } from 'zod';
import { getProcess } from '#flow';
import { type Division, divisionPrefix, hallsFor, listDivisions } from '#government';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { getItem, implementationIn } from './get-item.ts';
import { ItemQuery, PlaceQuery } from './item-query.ts';
import { type LifeEvent, listLifeEvents } from './life-events.ts';
import { guideDrawn, searchDrawn } from './pages/drawn-pages.ts';
import { FlowchartPage } from './pages/flowchart-page.tsx';
import { GuidePage } from './pages/guide-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { words } from './pages/search-texts.ts';
import { searchItems } from './search-items.ts';

const code = z.object({ code: z.string().max(50) });

const none: readonly LifeEvent[] = [];

/** The pages on which items are found and read. */
export const routes: Route[] = [
  pageRoute(
    { path: '/search', who: 'anyone', object: 'item' },
    { query: ItemQuery.extend({ topics: z.literal('all').optional().catch(undefined) }) },
    async ({ act, deps, lang, query }) => {
      const { topics, ...search } = query;
      const found = await searchItems(act.db, search);
      const below = await listDivisions(act.db, { parent: deps.config.REGION.padEnd(12, '0') });
      const events = search.event ? await listLifeEvents(act.db) : none;
      const draw = () => {
        const places = below.map((division) => ({ prefix: divisionPrefix(division.code), division }));
        const event = events.find(({ id }) => id === search.event);
        return <SearchPage lang={lang} search={search} found={found} places={places} event={event} allTopics={topics === 'all'} />;
      };
      const title = search.q ? `${search.q} - ${words(lang)('title')}` : words(lang)('title');
      return { title, current: 'affairs', body: searchDrawn(found, [below, events], topics ?? '', lang, draw) };
    },
  ),
  pageRoute({ path: '/items/{code}', who: 'anyone', object: 'item' }, { params: code, query: z.object({ division: PlaceQuery }) }, async ({ act, lang, params, query }) => {
    const item = await getItem(act.db, params.code);
    const process = await getProcess(act.db, item.process.id, item.process.version);
    const chosen = query.division ? implementationIn(item, query.division) : undefined;
    const divisions = await listDivisions(act.db);
    const halls = chosen ? await hallsFor(act.db, query.division!) : [];
    const title = lang === 'en' ? (item.englishName ?? item.name) : item.name;
    const draw = () => {
      const places = new Map(divisions.map((division) => [divisionPrefix(division.code), nameOf(division)]));
      return <GuidePage lang={lang} item={item} graph={process.graph} chosen={chosen} halls={halls} places={places} />;
    };
    return { title, current: 'affairs', body: guideDrawn(item, process, chosen, halls, divisions, lang, draw) };
  }),
  pageRoute({ path: '/items/{code}/flowchart', who: 'anyone', object: 'item' }, { params: code }, async ({ act, lang, params }) => {
    const item = await getItem(act.db, params.code);
    const process = await getProcess(act.db, item.process.id, item.process.version);
    const title = lang === 'en' ? (item.englishName ?? item.name) : item.name;
    return { title, current: 'affairs', body: <FlowchartPage lang={lang} item={item} process={process} /> };
  }),
];

function nameOf({ name, englishName }: Division): { name: string; englishName: string } {
  return { name, englishName };
}
