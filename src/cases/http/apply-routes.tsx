import { z } from 'zod';
import { getItem, implementationIn } from '#catalog';
import { listApplicants } from '#identity';
import { type Act, inTransaction } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { Invalid } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, formRoute, pageRoute, textOf } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { said } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { draftRoutes } from './draft-routes.tsx';
import type { Draft } from '../drafts/draft.ts';
import { materialsToHandIn } from '../materials.ts';
import { nameOf } from '../pages/citizen/apply-frame.tsx';
import { applyWords } from '../pages/citizen/apply-words.ts';
import type { Problems } from '../pages/citizen/form-problems.ts';
import { StartPage } from '../pages/citizen/start-page.tsx';
import { casePaths } from '../paths.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { startDraft } from '../drafts/start-draft.ts';

const who = ['citizen'] as const;
const ofItem = z.strictObject({ itemCode: z.string().max(50) });
const inDivision = z.strictObject({ division: z.string().max(20).optional() });

interface Chosen {
  applicantId?: string | undefined;
  division?: string | undefined;
}

async function startPage({ act, lang, csrf }: PageCall<unknown, unknown>, itemCode: string, chosen: Chosen, problems?: Problems): Promise<PageContent> {
  const item = await getItem(act.db, itemCode);
  const applicants = await listApplicants(act.db, act.actor, dayInChina(act.at));
  // A village lies in the county whose body handles it.
  const division = chosen.division && implementationIn(item, chosen.division)?.division;
  return {
    title: applyWords(lang)('apply', { item: nameOf(item, lang) }),
    current: 'affairs',
    body: (
      <StartPage
        lang={lang}
        item={item}
        applicants={applicants}
        materials={countOf(materialsToHandIn(item))}
        chosen={{ applicantId: chosen.applicantId, division }}
        csrf={csrf()}
        requestKey={newId(act.at)}
        problems={problems}
      />
    ),
  };
}

// Papers that everyone brings, and those that some bring: as the guide counts them.
function countOf(materials: ReturnType<typeof materialsToHandIn>): { always: number; sometimes: number } {
  const sometimes = materials.filter(({ requiredIf }) => requiredIf).length;
  return { always: materials.length - sometimes, sometimes };
}

/** Starts or takes up the draft of a matter in someone's name; what was filled in for another applicant is taken out. */
async function beginIn(act: Act, itemCode: string, { applicantId, division }: Chosen): Promise<Draft> {
  const item = await getItem(act.db, itemCode);
  const applicants = await listApplicants(act.db, act.actor, dayInChina(act.at));
  const problems = {
    ...(!applicants.some(({ id }) => id === applicantId) && { applicantId: said('请选择以谁的名义申请', 'Choose in whose name you apply') }),
    ...(!division && { division: said('请选择由哪里办理', 'Choose where it is handled') }),
  };
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return inTransaction(act, async (inside) => {
    const draft = await startDraft(inside, { itemCode, division: division!, applicantId });
    if (draft.applicantId === applicantId) return draft;
    const filledIn = Object.entries(item.form?.fields ?? {}).filter(([, { autofill }]) => autofill);
    return saveDraft(inside, { id: draft.id, applicantId, answers: Object.fromEntries(filledIn.map(([key]) => [key, null])) });
  });
}

/** Applying: in whose name and where, then the pages of the draft. */
export const applyRoutes: Route[] = [
  pageRoute({ path: '/apply/{itemCode}', who, object: 'draft' }, { params: ofItem, query: inDivision }, (call) => startPage(call, call.params.itemCode, call.query)),
  formRoute(
    { path: '/apply/{itemCode}', who, object: 'draft', audit: 'cases.draft-started' },
    { params: ofItem },
    async ({ act, params, form }) => {
      const draft = await beginIn(act, params.itemCode, { applicantId: textOf(form, 'applicantId'), division: textOf(form, 'division') });
      return { redirect: casePaths.draft(draft.id) };
    },
    (call, problem) => startPage(call, call.params.itemCode, { applicantId: textOf(call.form, 'applicantId'), division: textOf(call.form, 'division') }, problem.fields),
  ),
  ...draftRoutes,
];
