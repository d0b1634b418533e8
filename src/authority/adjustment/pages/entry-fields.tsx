import { Halves } from '#ui/columns/columns.tsx';
import { Section } from '#ui/section/section.tsx';
import { Select } from '#ui/select/select.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { itemTypes, powerSources } from '../../codes.ts';
import { writeBases } from '../read-proposal.ts';
import { fieldNames } from '../../history/say-entry.ts';
import { deskWords } from './desk-texts.ts';
import type { ProposePageProps } from './propose-props.ts';

/** The fields of an entry that a proposal can set, with what holds now in them. */
export function EntryFields(props: ProposePageProps & { error: (name: string) => string | undefined }) {
  const { lang, change, code, before, below, typed, error } = props;
  const t = deskWords(lang);
  const name = (field: keyof typeof fieldNames) => fieldNames[field][lang];
  const value = (field: string, now: string | number | undefined) => typed(field) ?? now;
  const bases = typed('bases') ?? writeBases(before?.bases ?? []);
  const wrongBasis = error('bases') ?? error('bases.0') ?? error('bases.1');
  return (
    <Section title={t('content')} note={before ? t('contentNote') : undefined} rule="line">
      {change === 'delegate' ? (
        <>
          <Select name="below" label={t('below')} width="full" value={typed('below')} error={error('body') ?? error('code')} options={below.map((organ) => ({ value: organ.code, label: lang === 'en' ? organ.englishName : organ.name }))} />
          <Select name="source" label={name('source')} value={typed('source') ?? '2'} error={error('source')} options={Object.entries(powerSources).filter(([key]) => key !== '1').map(([key, source]) => ({ value: key, label: source[lang] }))} />
        </>
      ) : null}
      {change === 'add' ? (
        <>
          <TextInput name="code" label={t('code')} hint={t('codeHint')} maxlength={50} value={value('code', code)} error={error('code')} />
          <Select name="type" label={name('type')} value={typed('type')} error={error('type')} options={Object.entries(itemTypes).map(([key, type]) => ({ value: key, label: type.name[lang] }))} />
        </>
      ) : null}
      <TextInput name="name" label={name('name')} maxlength={200} value={value('name', before?.name)} error={error('name') ?? error('entry')} />
      <TextInput name="englishName" label={name('englishName')} maxlength={300} value={value('englishName', before?.englishName)} error={error('englishName')} />
      <Textarea name="bases" label={name('bases')} hint={t('basesHint')} rows={4} value={bases} error={wrongBasis} />
      <TextInput name="undertakingUnit" label={name('undertakingUnit')} maxlength={200} width="medium" value={value('undertakingUnit', before?.undertakingUnit)} error={error('undertakingUnit')} />
      <Halves>
        <LimitFields {...props} of="statutory" />
        <LimitFields {...props} of="promised" />
      </Halves>
      <Halves>
        <TextInput name="supervisionUnit" label={t('supervisionUnit')} maxlength={200} value={value('supervisionUnit', before?.supervision.unit)} error={error('supervision')} />
        <TextInput name="telephone" label={t('telephone')} maxlength={50} value={value('telephone', before?.supervision.telephone)} />
      </Halves>
      <TextInput name="reconsideration" label={t('reconsideration')} maxlength={500} value={value('reconsideration', before?.remedies.reconsideration)} />
      <TextInput name="litigation" label={t('litigation')} maxlength={500} value={value('litigation', before?.remedies.litigation)} />
    </Section>
  );
}

function LimitFields({ lang, before, typed, error, of }: ProposePageProps & { error: (name: string) => string | undefined; of: 'statutory' | 'promised' }) {
  const t = deskWords(lang);
  const limit = before?.[`${of}Limit`];
  const label = fieldNames[`${of}Limit`][lang];
  const units = ['workday', 'calendarDay', 'month', 'instant'] as const;
  return (
    <div>
      <TextInput name={`${of}N`} label={label} inputmode="numeric" width="short" value={typed(`${of}N`) ?? limit?.n} error={error(`${of}Limit`)} />
      <Select name={`${of}Unit`} label={`${label}${lang === 'en' ? ': unit' : '的单位'}`} width="short" value={typed(`${of}Unit`) ?? limit?.unit} options={units.map((unit) => ({ value: unit, label: t(unit) }))} />
      {of === 'statutory' ? <TextInput name="statutoryBasis" label={t('basis')} maxlength={200} value={typed('statutoryBasis') ?? limit?.basis} /> : null}
    </div>
  );
}
