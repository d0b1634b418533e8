import type { Lang, Said } from '#platform/i18n.ts';
import { Button } from '#ui/button/button.tsx';
import { Details } from '#ui/details/details.tsx';
import { Form } from '#ui/form/form.tsx';
import { Select } from '#ui/select/select.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { endingGroundNames, endingGrounds } from '../ending-grounds.ts';
import { licencePaths } from '../paths.ts';
import { sayGround } from '../verification-words.ts';
import { licenceWords } from './licence-words.ts';

export interface EndFormProps {
  lang: Lang;
  id: string;
  csrf: string;
  requestKey: string;
  given?: { ground?: string | undefined; reason?: string | undefined };
  errors?: Readonly<Record<string, Said>>;
}

/** The act of revoking or deregistering, for the head of the issuing body. */
export function EndForm({ lang, id, csrf, requestKey, given, errors = {} }: EndFormProps) {
  const t = licenceWords(lang);
  const options = endingGroundNames.map((value) => ({ value, label: `${t(endingGrounds[value].kind)}：${sayGround(value)[lang]}` }));
  return (
    <Details summary={t('end')} open={given !== undefined}>
      <Form action={licencePaths.ending(id)} csrf={csrf} requestKey={requestKey}>
        <Select name="ground" label={t('ground')} options={options} value={given?.ground} error={errors['ground']?.[lang]} />
        <Textarea name="reason" label={t('reason')} value={given?.reason} error={errors['reason']?.[lang]} rows={3} />
        <Button kind="outline">{t('end')}</Button>
      </Form>
    </Details>
  );
}
