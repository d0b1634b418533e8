import type { Answers, Material } from '#catalog';
import type { Applicant } from '#identity';
import { acceptedEndings } from '#platform/files/media-types.ts';
import { Button, ButtonRow } from '#ui/button/button.tsx';
import { FileInput } from '#ui/file-input/file-input.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkList } from '#ui/link-list/link-list.tsx';
import { Section } from '#ui/section/section.tsx';
import { exemptionOf, isRequired } from '../../materials.ts';
import { casePaths } from '../../paths.ts';
import { ApplyFrame, type DraftPageProps } from './apply-frame.tsx';
import { applyWords, listOf } from './apply-words.ts';
import type { Problems } from './form-problems.ts';

export interface MaterialsPageProps extends DraftPageProps {
  answers: Answers;
  applicant: Applicant;
  /** The largest file, in megabytes. */
  maxFileMb: number;
  problems?: Problems | undefined;
}

/** The name under which the file of a material is sent. */
export const fileField = (key: string): string => `file.${key}`;

/** The papers: each with its field, the files that are there, and those that nobody has to bring. */
export function MaterialsPage(props: MaterialsPageProps) {
  const { lang, item, draft, csrf, maxFileMb, problems = {} } = props;
  const t = applyWords(lang);
  const errors = Object.entries(problems).map(([field, sentence]) => ({ ...(field !== 'form' && { field }), text: sentence[lang] }));
  const own = item.materials.filter((material) => !exemptionOf(material));
  const others = item.materials.filter((material) => exemptionOf(material));
  const lead = own.length === 0 ? [t('nothing')] : [t('materialsLead', { mb: maxFileMb }), t('kinds', { kinds: listOf(acceptedEndings, lang) })];
  const lastStep = item.form?.steps.at(-1)?.key;
  return (
    <ApplyFrame {...props} stage="materials" title={t('materialsTitle')} sub={lead.join(lang === 'en' ? ' ' : '')} backHref={casePaths.draft(draft.id, lastStep)} errors={errors}>
      <Form action={casePaths.draft(draft.id, 'materials')} csrf={csrf} multipart>
        <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true">{t('save')}</button>
        {own.map((material) => <MaterialInput key={material.key} material={material} {...props} />)}
        {own.length > 0 ? <ButtonRow><Button kind="outline" name="stay" value="yes">{t('uploadNow')}</Button></ButtonRow> : null}
        <Button wide>{t('save')}</Button>
        <ButtonRow centred><Button kind="quiet" name="later" value="yes">{t('later')}</Button></ButtonRow>
      </Form>
      {others.length > 0 ? (
        <Section title={t('notNeeded')} rule="line">
          <LinkList items={others.map((material) => ({ label: materialName(material, lang), end: exemptionOf(material)![lang], tone: 'jade' as const }))} />
        </Section>
      ) : null}
    </ApplyFrame>
  );
}

/** The name of a material in the language of the page. */
export const materialName = ({ name, englishName }: Material, lang: 'zh-CN' | 'en'): string => (lang === 'en' ? (englishName ?? name) : name);

function MaterialInput({ material, lang, draft, answers, applicant, problems = {} }: { material: Material } & MaterialsPageProps) {
  const t = applyWords(lang);
  const field = fileField(material.key);
  const files = draft.files.filter((file) => file.material === material.key);
  const needed = isRequired(material, { answers, applicant });
  return (
    <FileInput
        name={field}
        label={materialName(material, lang)}
        hint={hintOf(material, lang, needed)}
        error={problems[field]?.[lang]}
        accept={acceptedEndings.map((ending) => `.${ending}`).join(',')}
        multiple
        files={files.map(({ file, name, size }) => ({
          label: t('handedIn', { name, size: sizeOf(size) }),
          act: <Button kind="quiet" name="remove" value={file} label={t('removeFile', { name })}>{t('removeFile', { name: '' })}</Button>,
        }))}
        {...(needed ? {} : { required: false })}
      />
  );
}

function hintOf(material: Material, lang: 'zh-CN' | 'en', needed: boolean): string {
  const t = applyWords(lang);
  const when = lang === 'en' ? (material.requiredWhenEnglish ?? material.requiredWhen) : material.requiredWhen;
  return [
    material.originals > 0 && t('originals', { n: material.originals }),
    material.copies > 0 && t('copies', { n: material.copies }),
    when && t(needed ? 'becauseOf' : material.requiredIf ? 'notYours' : 'onlyWhen', { when }),
    material.tolerant && t('tolerant'),
  ].filter(Boolean).join(lang === 'en' ? '; ' : '；');
}

/** The size of a file as people say it. */
export function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
