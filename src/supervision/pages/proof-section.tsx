import { formatMoment } from '#platform/calendar/moment.ts';
import type { Lang } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { AsWritten } from '#ui/in-lang/in-lang.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { Section } from '#ui/section/section.tsx';
import type { Course } from '../read-course.ts';
import { supervisionWords } from '../supervision-words.ts';

interface Props {
  course: Pick<Course, 'view' | 'proof' | 'fault' | 'readings'>;
  lang: Lang;
}

/** The ledger entries behind the course, each with its hash, and whether the chain holds. */
export function ProofSection({ course, lang }: Props) {
  const t = supervisionWords(lang);
  const { proof, fault, view } = course;
  const told = new Map(view.timeline.map((event) => [event.seq, event.title[lang]]));
  return (
    <Section title={t('proof')} rule="line">
      {fault ? <Notice kind="error" title={t('proofBroken', { seq: fault.seq })}><p>{t('proofText')}</p></Notice> : <Notice kind="success"><p>{t('proofHolds', { n: proof.length })}</p></Notice>}
      <DataTable
        caption={t('proof')}
        narrow="scroll"
        columns={[{ label: t('seq'), tight: true }, { label: t('event') }, { label: t('at') }, { label: t('who') }, { label: t('power') }, { label: t('hash') }]}
        rows={proof.map(({ seq, event, at, actor, power, hash }) => [
          seq,
          told.get(seq) ?? event,
          <time key={seq} dateTime={at.toISOString()}>{formatMoment(at, lang)}</time>,
          actor === 'person' || actor === 'system' ? t(actor) : <AsWritten key={hash} text={actor} />,
          power ? t('version', power) : '—',
          <code key={hash}>{hash}</code>,
        ])}
      />
    </Section>
  );
}

/** Who opened the case, when and what for; the present reading is among them. */
export function ReadingsSection({ course, lang }: Props) {
  const t = supervisionWords(lang);
  const { readings } = course;
  const purposes: Record<string, string> = { handling: t('handling'), supervision: t('supervision') };
  return (
    <Section title={t('readings')} note={t('readingsNote', { n: readings.length })} rule="line">
      <DataTable
        caption={t('readings')}
        columns={[{ label: t('at') }, { label: t('reader') }, { label: t('purpose') }]}
        rows={readings.map(({ at, name, purpose }, index) => [<time key={index} dateTime={at.toISOString()}>{formatMoment(at, lang)}</time>, <AsWritten key={index} text={name} />, purposes[purpose] ?? <AsWritten key={index} text={purpose} />])}
      />
    </Section>
  );
}
