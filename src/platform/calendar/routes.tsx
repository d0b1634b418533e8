import { pageRoute } from '../http/page-route.ts';
import type { Route } from '../http/route.ts';
import { dayInChina, formatDay } from './day.ts';
import { deriveDeadline } from './deadline.ts';
import { ruleOf } from './deadline-input.ts';
import { DeadlineForm, readForm } from './pages/deadline-form.ts';
import { DeadlinePage } from './pages/deadline-page.tsx';
import { words } from './pages/deadline-words.ts';
import { deadlinesPath } from './paths.ts';

/** The page of deadlines; the whole question stands in its address. */
export const routes: Route[] = [
  pageRoute({ path: deadlinesPath(), who: 'anyone', object: 'deadline' }, { query: DeadlineForm }, async ({ act, lang, query: form }) => {
    const today = dayInChina(act.at);
    const t = words(lang);
    const asked = form.unit !== '' || form.from !== '' || form.n !== '';
    if (!asked) return { title: t('title'), current: 'deadlines', body: <DeadlinePage lang={lang} today={today} form={{ ...form, unit: 'workday' }} problems={{}} /> };
    const { input, problems } = readForm(form, today);
    const deadline = input && deriveDeadline(ruleOf(input, today));
    return {
      title: deadline ? t('latest', { day: formatDay(deadline.dueDate, lang) }) : t('title'),
      current: 'deadlines',
      status: deadline ? 200 : 422,
      body: <DeadlinePage lang={lang} today={today} form={form} problems={problems} deadline={deadline} />,
    };
  }),
];
