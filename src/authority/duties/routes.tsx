import { findOrgan } from '#government';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Invalid } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { formRoute, type PageCall, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { ReceivedForm } from '#platform/http/receive-form.ts';
import type { Route } from '#platform/http/route.ts';
import type { Lang } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { readChain } from '#platform/ledger/read-chain.ts';
import { dutyWords } from './duty-words.ts';
import { dutiesInForce } from './get-duties.ts';
import { dutySubject } from './ledger.ts';
import { getOwedDuty, listOwedDuties, listToReport } from './list-owed-duties.ts';
import { DeskDutiesPage, type DeskDutiesPageProps } from './pages/desk-duties-page.tsx';
import { DutiesPage } from './pages/duties-page.tsx';
import { DutyPage } from './pages/duty-page.tsx';
import { dutyPaths } from './paths.ts';
import { bodiesOf, reportingRoles } from './policy.ts';
import { reportDuties } from './report-duties.ts';
import { dutyParams, OwedQuery } from './schemas.ts';

const object = 'duty';
const typedOf = (form: ReceivedForm): NonNullable<DeskDutiesPageProps['typed']> => ({
  ids: [form.fields['ids'] ?? []].flat(), on: textOf(form, 'on') ?? '', link: textOf(form, 'link') ?? '', note: textOf(form, 'note') ?? '',
});

async function deskPage({ act, lang, csrf }: PageCall<unknown, unknown>, again: Pick<DeskDutiesPageProps, 'typed' | 'errors'> = {}): Promise<PageContent> {
  const organs = bodiesOf(act.actor);
  const owed = await listToReport(act.db, act.actor.region, organs);
  const props = { lang, today: dayInChina(act.at), owed, organs, csrf: csrf(), requestKey: newId(act.at), ...again };
  return { room: 'desk', current: 'duties', title: dutyWords(lang)('deskTitle'), ...(await organOf(act, organs[0], lang)), body: <DeskDutiesPage {...props} /> };
}

// The desk stands under the name of the body for which its reader works.
async function organOf({ db }: Act, code: string | undefined, lang: Lang): Promise<{ organName: string } | undefined> {
  const organ = code === undefined ? undefined : await findOrgan(db, code);
  return organ && { organName: lang === 'en' ? organ.englishName : organ.name };
}

/** Pages of duties: what is owed and was missed, for everyone; the report of a body; what a supervisor watches. */
export const dutyRoutes: Route[] = [
  pageRoute({ path: '/duties', who: 'anyone', object }, { query: OwedQuery }, async ({ act, lang, query }) => {
    const today = dayInChina(act.at);
    const owed = await listOwedDuties(act.db, act.actor.region, query, today);
    const duties = await dutiesInForce(act.db, today);
    return { title: dutyWords(lang)('title'), current: 'duties', body: <DutiesPage lang={lang} today={today} filter={query} owed={owed} duties={duties} /> };
  }),
  pageRoute({ path: '/duties/{id}', who: 'anyone', object }, { params: dutyParams }, async ({ act, lang, params }) => {
    const line = await getOwedDuty(act.db, act.actor.region, params.id);
    const chain = await readChain(act.db, act.actor.region, dutySubject(line.id));
    const entries = chain.map(({ event, at, hash }) => ({ event, at, hash: hash.toString('hex') }));
    const { name, englishName } = line.version.entry;
    return { title: lang === 'en' ? englishName : name, current: 'duties', body: <DutyPage lang={lang} at={act.at} line={line} entries={entries} /> };
  }),
  pageRoute({ path: '/desk/duties', who: reportingRoles, object }, {}, (call) => deskPage(call)),
  formRoute(
    { path: '/desk/duties', who: reportingRoles, object, audit: 'authority.duty-performed' },
    {},
    async ({ act, form }) => {
      await reportDuties(act, typedOf(form));
      return { redirect: dutyPaths.desk() };
    },
    (call, problem: Invalid) => deskPage(call, { typed: typedOf(call.form), errors: problem.fields }),
  ),
  pageRoute({ path: '/supervision/duties', who: ['supervisor'], object }, { query: OwedQuery }, async ({ act, lang, query }) => {
    const today = dayInChina(act.at);
    const divisions = act.actor.grants.filter(({ role }) => role === 'supervisor').map(({ division }) => division ?? '');
    const owed = await listOwedDuties(act.db, act.actor.region, { ...query, divisions }, today);
    return { room: 'desk', current: 'supervision', title: dutyWords(lang)('superTitle'), body: <DutiesPage lang={lang} today={today} filter={query} owed={owed} duties={[]} supervised /> };
  }),
];
