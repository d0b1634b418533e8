import { z } from 'zod';
import { countPowers } from '#authority';
import { casePaths, entriesOfCases, listMyCases } from '#cases';
import { listLifeEvents, searchItems } from '#catalog';
import { hallsFor } from '#government';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { Lang } from '#platform/i18n.ts';
import { HomePage, type HomePageProps } from './pages/home-page.tsx';
import { words } from './pages/home-words.ts';
import { LifeEventsPage } from './pages/life-events-page.tsx';
import { homePath, lifeEventsPath } from './paths.ts';

const HomeQuery = z.object({ for: z.enum(['person', 'organisation']).catch('person') });
const mattersShown = 3;

/** The home page and the life events. */
export const routes: Route[] = [
  pageRoute({ path: homePath(), who: 'anyone', object: 'home' }, { query: HomeQuery }, async ({ act, lang, query }) => {
    const today = dayInChina(act.at);
    const [events, items, powers, halls, mine] = await Promise.all([
      listLifeEvents(act.db),
      searchItems(act.db, {}),
      countPowers(act.db, today),
      hallsFor(act.db, act.actor.region),
      mineOf(act, lang, today),
    ]);
    const props = { lang, audience: query.for, events, itemCount: items.total, powerCount: powers, hall: halls[0], today, mine };
    return { title: words(lang)('title'), flush: true, body: <HomePage {...props} /> };
  }),
  pageRoute({ path: lifeEventsPath, who: 'anyone', object: 'lifeEvent' }, {}, async ({ act, lang }) => ({
    title: words(lang)('eventsTitle'),
    current: 'affairs',
    body: <LifeEventsPage lang={lang} events={await listLifeEvents(act.db)} />,
  })),
];

async function mineOf(act: Act, lang: Lang, today: string): Promise<HomePageProps['mine']> {
  if (act.actor.kind !== 'person') return undefined;
  const cases = await listMyCases(act);
  return { entries: entriesOfCases(cases, lang, today, mattersShown), count: cases.length, href: casePaths.mine() };
}
