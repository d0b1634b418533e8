import { said, type Said } from '#platform/i18n.ts';
import { handlingForms } from '../codes.ts';
import { sayLimit } from '../limit-words.ts';
import { isLongerThan, type Limit, type PowerEntry } from '../power.ts';

export type ComparedField = 'statutoryLimit' | 'promisedLimit' | 'conditions' | 'materials' | 'channels';

/** In what an entry differs from the one of a higher level from which it is inherited. */
export interface Difference {
  field: ComparedField;
  /** The field with its place in the list, as refusals name it: materials.2. */
  at: string;
  /** Of which condition, material or way of handling. */
  subject?: Said;
  kind: 'shorter' | 'longer' | 'added' | 'dropped' | 'optional' | 'required';
  /** Whether a lower level may do so: shorten a limit, drop a material or a condition, add a channel. */
  permitted: boolean;
  /** What stands in the base and in the entry. */
  base: Said;
  own: Said;
}

const none = said('没有', 'none');
const has = said('有', 'yes');
const required = said('必备', 'required');
const optional = said('非必备', 'not required');

/** Every difference of an entry from its base, permitted or not; pure. A tree of lists only narrows what is asked of people, and never widens it. */
export function compareWithBase(base: PowerEntry, own: PowerEntry): Difference[] {
  return [
    ...limits('statutoryLimit', base.statutoryLimit, own.statutoryLimit),
    ...limits('promisedLimit', base.promisedLimit ?? base.statutoryLimit, own.promisedLimit ?? own.statutoryLimit, base.promisedLimit !== undefined || own.promisedLimit !== undefined),
    ...conditions(base, own),
    ...materials(base, own),
    ...channels(base, own),
  ];
}

/** The differences that a lower level may not make. */
export function deviationsFrom(base: PowerEntry, own: PowerEntry): Difference[] {
  return compareWithBase(base, own).filter(({ permitted }) => !permitted);
}

// Where neither promises anything of its own, the limit by law has been compared already.
function limits(field: 'statutoryLimit' | 'promisedLimit', base: Limit | undefined, own: Limit | undefined, stated = true): Difference[] {
  if (!stated) return [];
  const told = { field, at: field, base: base ? sayLimit(base) : none, own: own ? sayLimit(own) : none };
  if (base && (!own || isLongerThan(own, base))) return [{ ...told, kind: 'longer', permitted: false }];
  if (own && (!base || isLongerThan(base, own))) return [{ ...told, kind: 'shorter', permitted: true }];
  return [];
}

function conditions({ conditions: base = [], english }: PowerEntry, own: PowerEntry): Difference[] {
  const field = 'conditions' as const;
  const [inBase, inOwn] = [new Set(base.map(plain)), new Set((own.conditions ?? []).map(plain))];
  const added = (own.conditions ?? []).flatMap((text, i): Difference[] =>
    inBase.has(plain(text)) ? [] : [{ field, at: `${field}.${i}`, kind: 'added', permitted: false, subject: inBoth(text, own.english?.conditions?.[i]), base: none, own: has }],
  );
  const dropped = base.flatMap((text, i): Difference[] => (inOwn.has(plain(text)) ? [] : [{ field, at: field, kind: 'dropped', permitted: true, subject: inBoth(text, english?.conditions?.[i]), base: has, own: none }]));
  return [...added, ...dropped];
}

function materials({ materials: base = [], english }: PowerEntry, own: PowerEntry): Difference[] {
  const field = 'materials' as const;
  const inBase = new Map(base.map((one) => [plain(one.name), one]));
  const inOwn = new Set((own.materials ?? []).map(({ name }) => plain(name)));
  const say = (one: { required: boolean }) => (one.required ? required : optional);
  const changed = (own.materials ?? []).flatMap((one, i): Difference[] => {
    const before = inBase.get(plain(one.name));
    const told = { field, at: `${field}.${i}`, subject: inBoth(one.name, own.english?.materials?.[i]), own: say(one) };
    if (!before) return [{ ...told, kind: 'added', permitted: false, base: none }];
    if (before.required === one.required) return [];
    return [{ ...told, kind: one.required ? 'required' : 'optional', permitted: !one.required, base: say(before) }];
  });
  const dropped = base.flatMap((one, i): Difference[] => (inOwn.has(plain(one.name)) ? [] : [{ field, at: field, kind: 'dropped', permitted: true, subject: inBoth(one.name, english?.materials?.[i]), base: say(one), own: none }]));
  return [...changed, ...dropped];
}

function channels({ channels: base = [] }: PowerEntry, { channels: own = [] }: PowerEntry): Difference[] {
  const field = 'channels' as const;
  const dropped = base.filter((one) => !own.includes(one)).map((one): Difference => ({ field, at: field, kind: 'dropped', permitted: false, subject: handlingForms[one], base: has, own: none }));
  const added = own.filter((one) => !base.includes(one)).map((one): Difference => ({ field, at: field, kind: 'added', permitted: true, subject: handlingForms[one], base: none, own: has }));
  return [...dropped, ...added];
}

const inBoth = (zh: string, en: string | undefined): Said => said(zh, en ?? zh);
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');
