import { powerActs } from '#authority';
import type { Lang } from '#platform/i18n.ts';
import { ActsBar, type BarAct } from '#ui/acts-bar/acts-bar.tsx';
import { Button } from '#ui/button/button.tsx';
import { Checkboxes } from '#ui/checkboxes/checkboxes.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { HiddenInput } from '#ui/hidden-input/hidden-input.tsx';
import { Radios } from '#ui/radios/radios.tsx';
import { Select } from '#ui/select/select.tsx';
import { TextInput } from '#ui/text-input/text-input.tsx';
import { Textarea } from '#ui/textarea/textarea.tsx';
import { type ClockKind, type DeliveryWay, deliveryWays, suspensionGrounds } from '../../case.ts';
import { deliveryNames, groundNames } from '../../case-words.ts';
import { deskActPath, type DeskAct } from '../../paths.ts';
import { actWords } from './act-words.ts';
import { CorrectionPanel } from './correction-panel.tsx';
import { deskWords } from './desk-words.ts';
import { sayArticle } from './law-words.ts';
import type { FieldsProps, PanelProps } from './panel-props.ts';

/** The acts of the phase in which the case is, in the order of the work, each with its article or with the reason why it is not possible now. */
export function DeskActs(props: PanelProps) {
  const { view, lang } = props;
  const offered = offeredActs(view);
  const next = nextAct(view);
  const acts = offered.map(({ act, possible, why }, index): BarAct => {
    const name = act as DeskAct;
    const { basis } = powerActs[name];
    return {
      key: String(index + 1),
      label: nameOfAct(name, view, lang),
      article: sayArticle(basis, lang),
      ...(possible
        ? { panel: <Panel {...props} act={name} />, primary: act === next, open: props.typed?.act === name }
        : { reason: why?.[lang] ?? '' }),
    };
  });
  return acts.length === 0 ? null : <ActsBar id="acts" acts={acts} label={deskWords(lang)('acts')} />;
}

function offeredActs({ acts, clock }: PanelProps['view']): PanelProps['view']['acts'] {
  const now = new Map(acts.map((one) => [one.act, one]));
  return (clock.runs ? phases[clock.runs] : []).map((act) => now.get(act)!).filter(({ act, possible }) => possible || act !== 'resume');
}

/** What an act is called on this case: an opinion is called by the step of the process that waits for it. */
export function nameOfAct(act: DeskAct, { stages }: PanelProps['view'], lang: Lang): string {
  const [only, more] = stages;
  return act === 'review' && only && !more ? only.name[lang] : actWords(lang)(act);
}

/** The act on the straight way that the reader may do now. */
export function nextAct(view: PanelProps['view']): DeskAct | undefined {
  const possible = offeredActs(view).filter((one) => one.possible).map(({ act }) => act as DeskAct);
  return possible.find((act) => !aside.has(act));
}

// What is done before acceptance, up to the decision, and after it (行政许可法 32; 34, 42, 45; 44).
const phases: Record<ClockKind, readonly DeskAct[]> = {
  respond: ['accept', 'askForCorrection', 'refuseAcceptance'],
  answer: ['accept', 'askForCorrection', 'refuseAcceptance'],
  decide: ['review', 'decide', 'suspend', 'resume', 'extend'],
  deliver: ['issue', 'deliver'],
};

// Acts beside the straight way to the decision are never the one filled act.
const aside = new Set<DeskAct>(['askForCorrection', 'refuseAcceptance', 'suspend', 'extend']);

function Panel(props: PanelProps & { act: DeskAct }) {
  const { view, lang, act, csrf, requestKey, typed } = props;
  const own = typed?.act === act ? typed : undefined;
  const errors = Object.entries(own?.errors ?? {}).map(([field, text]) => ({ field: `${act}-${field}`, text }));
  const Fields = panels[act];
  return (
    <Form action={deskActPath(view.file.no, act)} csrf={csrf} requestKey={`${requestKey}-${act}`} hidden={{ seen: String(view.file.version), ...(props.list && { list: props.list }) }} label={nameOfAct(act, view, lang)}>
      <ErrorSummary title={deskWords(lang)('errors', { n: errors.length })} errors={errors} />
      <Fields {...props} value={(name) => own?.values[name]} error={(name) => own?.errors[name]} id={(name) => `${act}-${name}`} />
      <Button>{nameOfAct(act, view, lang)}</Button>
    </Form>
  );
}

type Key = Parameters<ReturnType<typeof actWords>>[0];

function Area({ name, label, hint, rows = 3, first, lang, value, error, id, required = true }: FieldsProps & { name: string; label: Key; hint?: Key; rows?: number; first?: string; required?: boolean }) {
  const t = actWords(lang);
  return <Textarea name={name} id={id(name)} label={t(label)} hint={hint && t(hint)} rows={rows} maxlength={2000} value={value(name) ?? first} {...(first && { valueLang: 'zh-CN' })} error={error(name)} required={required} />;
}

// Forms ask how the result is to be given; what the applicant chose stands first.
function wayChosen({ view: { file } }: FieldsProps): DeliveryWay | undefined {
  const chosen = file.answers['deliveryWay'];
  return chosen === 'electronic' ? 'online' : deliveryWays.find((way) => way === chosen);
}

const panels: Record<DeskAct, (props: FieldsProps) => preact.JSX.Element> = {
  accept: ({ lang }) => <p>{actWords(lang)('acceptText')}</p>,
  askForCorrection: CorrectionPanel,
  refuseAcceptance: (props) => (
    <>
      <Radios name="ground" id={props.id('ground')} label={actWords(props.lang)('ground')} value={props.value('ground')} error={props.error('ground')} required
        options={(['notNeeded', 'otherBody', 'other'] as const).map((ground) => ({ value: ground, label: actWords(props.lang)(ground) }))} />
      <TextInput name="rightBody" id={props.id('rightBody')} label={actWords(props.lang)('rightBody')} value={props.value('rightBody')} error={props.error('rightBody')} required={false} width="full" maxlength={200} />
      <Area {...props} name="reason" label="reason" />
    </>
  ),
  review: (props) => {
    const t = actWords(props.lang);
    const [first] = props.view.stages;
    const needs = new Map(props.view.stages.flatMap(({ mayNeed }) => mayNeed.map(({ key, name }) => [key, name[props.lang]])));
    return (
      <>
        {props.view.stages.length > 1 ? (
          <Select name="stage" id={props.id('stage')} label={t('stage')} value={props.value('stage') ?? first?.node} options={props.view.stages.map(({ node, name }) => ({ value: node, label: name[props.lang] }))} />
        ) : <HiddenInput name="stage" value={first?.node ?? ''} />}
        <Radios name="opinion" id={props.id('opinion')} label={t('opinion')} row value={props.value('opinion')} error={props.error('opinion')} required
          options={[{ value: 'pass', label: deskWords(props.lang)('pass') }, { value: 'fail', label: deskWords(props.lang)('fail') }]} />
        <Area {...props} name="text" label="text" hint="textHint" />
        {props.view.stages.some(({ act }) => act === 'inspect') ? <Area {...props} name="officers" label="officers" hint="officersHint" rows={2} first={`${props.reader}\n`} /> : null}
        {needs.size > 0 ? <Checkboxes name="needs" id={props.id('needs')} label={t('needs')} required={false} options={[...needs].map(([value, label]) => ({ value, label }))} /> : null}
      </>
    );
  },
  suspend: (props) => (
    <>
      <Select name="ground" id={props.id('ground')} label={actWords(props.lang)('ground')} value={props.value('ground')} error={props.error('ground')} required
        options={suspensionGrounds.map((ground) => ({ value: ground, label: groundNames[ground][props.lang] }))} />
      <TextInput name="days" id={props.id('days')} label={actWords(props.lang)('days')} value={props.value('days')} error={props.error('days')} inputmode="numeric" width="short" required />
      <Area {...props} name="reason" label="reason" />
    </>
  ),
  resume: (props) => <Area {...props} name="text" label="result" required={false} />,
  extend: (props) => {
    const most = props.view.file.limits.extension?.n ?? 0;
    return (
      <>
        <TextInput name="n" id={props.id('n')} label={actWords(props.lang)('extendBy')} hint={actWords(props.lang)('extendMost', { n: most })} value={props.value('n') ?? String(most)} error={props.error('n')} inputmode="numeric" width="short" required />
        <Area {...props} name="reason" label="reason" />
      </>
    );
  },
  decide: (props) => (
    <>
      <Radios name="outcome" id={props.id('outcome')} label={actWords(props.lang)('outcome')} row value={props.value('outcome')} error={props.error('outcome')} required
        options={[{ value: 'granted', label: actWords(props.lang)('granted') }, { value: 'refused', label: actWords(props.lang)('refused') }]} />
      <Area {...props} name="reasons" label="reasons" hint="reasonsHint" required={false} />
    </>
  ),
  issue: ({ lang }) => <p>{actWords(lang)('issueText')}</p>,
  deliver: (props) => (
    <>
      <Radios name="way" id={props.id('way')} label={actWords(props.lang)('way')} row value={props.value('way') ?? wayChosen(props)} error={props.error('way')} required
        options={deliveryWays.map((way) => ({ value: way, label: deliveryNames[way][props.lang] }))} />
      <TextInput name="to" id={props.id('to')} label={actWords(props.lang)('to')} value={props.value('to') ?? props.view.file.applicant.name} error={props.error('to')} required width="medium" />
    </>
  ),
};
