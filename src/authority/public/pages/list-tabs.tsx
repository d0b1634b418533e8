import type { Lang } from '#platform/i18n.ts';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { coveragePath, powersPath, responsibilitiesPath } from '../../paths.ts';
import { listWords } from './list-texts.ts';

/** The three views of the list: powers, responsibilities, coverage; a body and a day that were chosen go along. */
export function ListTabs({ lang, current, organ, on }: { lang: Lang; current: 'powers' | 'responsibilities' | 'coverage'; organ?: string | undefined; on?: string | undefined }) {
  const t = listWords(lang);
  return (
    <Tabs
      label={t('views')}
      tabs={[
        { label: t('title'), href: powersPath({ organ, on }), current: current === 'powers' },
        { label: t('responsibilities'), href: responsibilitiesPath({ organ, on }), current: current === 'responsibilities' },
        { label: t('coverage'), href: coveragePath({ on }), current: current === 'coverage' },
      ]}
    />
  );
}
