import type { Lang } from '#platform/i18n.ts';
import { Breadcrumbs } from '#ui/breadcrumbs/breadcrumbs.tsx';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { mingtangExtension } from '../bpmn-extension.ts';
import { flowPaths } from '../paths.ts';
import { listWords } from './list-words.ts';

export interface DesignerPageProps {
  lang: Lang;
  id: string;
  name: string;
  bpmn: string;
  csrf: string;
  requestKey: string;
  styles: readonly string[];
  scripts: readonly string[];
}

type FieldOf = readonly [name: string, word: 'act' | 'role' | 'limit' | 'basis' | 'output' | 'organ' | 'nameZh' | 'nameEn', shownFor: string];
const fields: readonly FieldOf[] = [
  ['own.name', 'nameZh', 'task body other'],
  ['words.nameEn', 'nameEn', 'task body other'],
  ['task.act', 'act', 'task'],
  ['task.role', 'role', 'task'],
  ['task.limit', 'limit', 'task'],
  ['task.basis', 'basis', 'task'],
  ['task.output', 'output', 'task'],
  ['body.organ', 'organ', 'body'],
];

/** The designer: the drawing, a panel for our own facts, and the button that keeps it as the draft. */
export function DesignerPage({ lang, id, name, bpmn, csrf, requestKey, styles, scripts }: DesignerPageProps) {
  const t = listWords(lang);
  return (
    <>
      {styles.map((href) => <link key={href} rel="stylesheet" href={href} />)}
      <Breadcrumbs links={[{ label: t('title'), href: flowPaths.processes() }, { label: name, href: flowPaths.process(id) }]} current={t('designer', { name })} />
      <PageHeading title={t('designer', { name })} />
      <noscript><p>{t('noScript')} <a href={flowPaths.process(id)}>{t('back')}</a></p></noscript>
      <p data-designer-status role="status" />
      <div class="designer">
        <div class="designer__canvas" data-designer data-extension={JSON.stringify(mingtangExtension)} />
        <form class="designer__panel form" data-designer-panel aria-label={t('panel')} autocomplete="off">
          <h2>{t('panel')}</h2>
          <p data-for="none">{t('pick')}</p>
          {fields.map(([field, word, shownFor]) => (
            <div class="field" key={field} data-for={shownFor} hidden>
              <label class="field__label" for={`panel-${field}`}>{t(word)}</label>
              <input class="field__control text-input" id={`panel-${field}`} name={field} />
            </div>
          ))}
          <div class="field" data-for="task" hidden>
            <label class="field__label" for="panel-days">{t('days')}</label>
            <input class="field__control text-input" id="panel-days" name="task.days" type="number" min={0} max={3650} />
          </div>
          <div class="field" data-for="task" hidden>
            <label><input name="task.countsTowardsLimit" type="checkbox" /> {t('counts')}</label>
          </div>
        </form>
      </div>
      <div data-designer-save>
        <Form action={flowPaths.draft(id)} csrf={csrf} requestKey={requestKey} id="designer-form">
          <textarea name="bpmn" hidden readOnly>{bpmn}</textarea>
          <Button>{t('save')}</Button>
        </Form>
      </div>
      {scripts.map((src) => <script key={src} src={src} defer />)}
    </>
  );
}
