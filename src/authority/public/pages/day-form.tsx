import type { Lang } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { DateInput } from '#ui/date-input/date-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { Section } from '#ui/section/section.tsx';
import { listWords } from './list-texts.ts';

/** Asks for the same list as it stood, or will stand, on another day. */
export function DayForm({ lang, action, on, hidden }: { lang: Lang; action: string; on: string; hidden: Readonly<Record<string, string | undefined>> }) {
  const t = listWords(lang);
  const kept = Object.fromEntries(Object.entries(hidden).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <div class="no-print">
      <Section title={t('dayTitle')} level={3}>
        <Form action={action} method="get" label={t('dayTitle')} hidden={kept} inline>
          <DateInput name="on" label={t('day')} value={on} />
          <Button kind="outline">{t('show')}</Button>
        </Form>
      </Section>
    </div>
  );
}
