import { Invalid, NotFound, Refused } from '#platform/errors.ts';
import type { PageContent } from '#platform/http/deps.ts';
import { type PageCall, checkRoute, pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { CheckLogForm, CheckedLogPage } from './pages/check-log-page.tsx';
import { checkLogWords } from './pages/check-log-words.ts';
import { flowPaths } from './paths.ts';
import { followLog, readProcessLog } from './process-log.ts';

function logForm({ lang, csrf }: PageCall<unknown, unknown>, problem?: string): PageContent {
  const body = <CheckLogForm lang={lang} csrf={csrf()} problem={problem} />;
  return { title: checkLogWords(lang)('title'), current: 'verify', body, ...(problem !== undefined && { status: 422 as const }) };
}

const checkLog = checkRoute({ path: flowPaths.checkLog(), who: 'anyone', object: 'process' }, {}, ['log'], async (call) => {
  const { act, lang, form } = call;
  const content = form.inMemory?.['log'];
  const t = checkLogWords(lang);
  if (!content) return logForm(call, t('needFile'));
  const found = await Promise.resolve(new TextDecoder().decode(content))
    .then((text) => followLog(act.db, readProcessLog(text)))
    .catch((error: unknown) => {
      if (error instanceof Invalid || error instanceof Refused || error instanceof NotFound) return error;
      throw error;
    });
  const frame = { title: t('resultTitle'), current: 'verify' };
  if (found instanceof Invalid) return logForm(call, found.fields['log']![lang]);
  if (!(found instanceof Error)) return { ...frame, body: <CheckedLogPage lang={lang} at={act.at} followed={found} /> };
  return { ...frame, status: found.status, body: <CheckedLogPage lang={lang} at={act.at} problem={found.sentence[lang]} /> };
});

export { listApi } from './http/list-api.ts';
export { type ListOffice, listRoutes } from './http/list-routes.tsx';

/** Pages about processes that are open to everyone. */
export const routes: Route[] = [pageRoute({ path: flowPaths.checkLog(), who: 'anyone', object: 'process' }, {}, async (call) => logForm(call)), checkLog];
