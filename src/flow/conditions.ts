/** A condition of a flow: the outcome's variable must have one of the values. */
export interface Condition {
  variable: string;
  values: readonly string[];
}

const name = '[A-Za-z][A-Za-z0-9]*';
const value = "'[^'\\n]{1,64}'";
const equals = new RegExp(`^\\s*(${name})\\s*=\\s*(${value})\\s*$`);
const oneOf = new RegExp(`^\\s*(${name})\\s+in\\s+\\(\\s*(${value}(?:\\s*,\\s*${value})*)\\s*\\)\\s*$`);

/** Reads `materials = 'complete'` or `decision in ('granted', 'partly')`: the whole grammar. Undefined if it is anything else. */
export function parseCondition(text: string): Condition | undefined {
  const match = equals.exec(text) ?? oneOf.exec(text);
  if (!match) return undefined;
  return { variable: match[1]!, values: [...match[2]!.matchAll(/'([^']*)'/g)].map((quoted) => quoted[1]!) };
}

/** Whether the outcome of an act fulfils a condition; an unreadable condition is never fulfilled. */
export function holds(text: string, outcome: Readonly<Record<string, string>>): boolean {
  const condition = parseCondition(text);
  return condition !== undefined && condition.values.includes(outcome[condition.variable] ?? '');
}
