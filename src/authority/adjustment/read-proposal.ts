import type { Organ } from '#government';
import { bodyNatures, type BodyNatureCode, implementingCode, type ItemTypeCode, type LevelCode, parseImplementingCode, type PowerSourceCode } from '../codes.ts';
import type { Limit, PowerBasis, PowerEntry } from '../power.ts';
import { type ChangeKind, changeKinds } from './causes.ts';
import type { ProposedChange } from './check-changes.ts';

/** What a form of one proposed change sends, by the names of its fields. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

const levelOf: Readonly<Record<Organ['level'], LevelCode>> = { province: '2', prefecture: '3', county: '4', township: '5', village: '6' };

/** The change that a form asks for: the entry as it is, with what was typed over it; a delegated entry gets the code of its new body. */
export function readProposedChange(typed: Typed, before: PowerEntry | undefined, body: Organ | undefined): ProposedChange {
  const change = (Object.hasOwn(changeKinds, one(typed, 'change')) ? one(typed, 'change') : 'change') as ChangeKind;
  const code = one(typed, 'code');
  const from = one(typed, 'from');
  if (change === 'cancel') return { change, code, from };
  return { change, code, from, entry: entryOf(typed, change, code, before, body) };
}

function entryOf(typed: Typed, change: ChangeKind, code: string, before: PowerEntry | undefined, body: Organ | undefined): PowerEntry {
  const below = change === 'delegate' ? body : undefined;
  const parts = parseImplementingCode(code);
  const level = below ? levelOf[below.level] : ((one(typed, 'level') || before?.level || (body ? levelOf[body.level] : '4')) as LevelCode);
  const { statutoryLimit, promisedLimit, source: sourceBefore, englishName: _english, ...kept } = before ?? ({} as Partial<PowerEntry>);
  const englishName = one(typed, 'englishName');
  const [statutory, promised] = [limitOf(typed, 'statutory', statutoryLimit), limitOf(typed, 'promised', promisedLimit)];
  // Who gets a power by delegation has it from the source that was chosen, not from that of the giver.
  const source = (one(typed, 'source') || (change === 'delegate' ? '' : sourceBefore)) as PowerSourceCode | '' | undefined;
  return {
    ...kept,
    code: below && parts ? implementingCode({ ...parts, creditCode: below.code, level }) : code,
    name: one(typed, 'name'),
    ...(englishName && { englishName }),
    type: (one(typed, 'type') || before?.type || '') as ItemTypeCode,
    bases: basesOf(one(typed, 'bases'), before?.bases ?? []),
    body: before && change === 'change' ? before.body : bodyOf(body),
    undertakingUnit: one(typed, 'undertakingUnit'),
    level,
    ...(source && { source }),
    supervision: { ...before?.supervision, unit: one(typed, 'supervisionUnit'), telephone: one(typed, 'telephone') },
    remedies: remediesOf(typed),
    ...(statutory && { statutoryLimit: statutory }),
    ...(promised && { promisedLimit: promised }),
  };
}

function bodyOf(body: Organ | undefined): PowerEntry['body'] {
  if (!body) return { organ: '', name: '', nature: '9' };
  const { code: organ, name, englishName, nature } = body;
  return { organ, name, englishName, nature: Object.hasOwn(bodyNatures, nature) ? (nature as BodyNatureCode) : '9' };
}

function limitOf(typed: Typed, name: string, before: Limit | undefined): Limit | undefined {
  const unit = one(typed, `${name}Unit`) as Limit['unit'] | '';
  const n = one(typed, `${name}N`);
  if (!unit || (n === '' && unit !== 'instant')) return undefined;
  const basis = typed[`${name}Basis`] === undefined ? before?.basis : one(typed, `${name}Basis`);
  return { n: unit === 'instant' ? 0 : Number(n), unit, ...(basis && { basis }) };
}

/** The bases as a form shows them, one a line: law | article | what it says. */
export function writeBases(bases: readonly PowerBasis[]): string {
  return bases.map(({ law, article, gist }) => [law, article ?? '', gist].join(' | ')).join('\n');
}

// What a line does not show, such as the rank, is kept where the line still names the same law and article.
function basesOf(text: string, before: readonly PowerBasis[]): PowerBasis[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [law = '', article = '', ...gist] = line.split(/\s*[|｜]\s*/);
    const same = before.find((basis) => basis.law === law && String(basis.article ?? '') === article);
    const { article: _article, ...kept } = same ?? ({} as Partial<PowerBasis>);
    return { ...kept, law, ...(article && { article: /^\d+$/.test(article) ? Number(article) : article }), gist: gist.join(' | ') };
  });
}

function remediesOf(typed: Typed): PowerEntry['remedies'] {
  const [reconsideration, litigation] = [one(typed, 'reconsideration'), one(typed, 'litigation')];
  return { ...(reconsideration && { reconsideration }), ...(litigation && { litigation }) };
}
