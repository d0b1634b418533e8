/** A phrase: Chinese, English. */
export type Phrase = readonly [zh: string, en: string];
export type Options = Readonly<Record<string, Phrase>>;

/** How sensitive an answer is: 'sensitive' is the sensitive personal information of 个人信息保护法 28. */
export type Sensitivity = 'public' | 'internal' | 'personal' | 'sensitive';

export interface Field {
  readonly key: string;
  readonly label: Phrase;
  readonly hint?: Phrase;
  readonly unit?: Phrase;
  readonly widget: 'text' | 'textarea' | 'number' | 'date' | 'radios' | 'select' | 'checkboxes' | 'yesNo' | 'confirm' | 'group';
  readonly schema: Readonly<Record<string, unknown>>;
  readonly required: boolean;
  readonly sensitivity: Sensitivity;
  /** Taken from what the platform holds, as 'person.name'. */
  readonly autofill?: string;
  /** Taken from a register and not changed by the applicant. */
  readonly locked?: true;
  readonly options?: Options;
  /** Shown, and if required then required, only when another answer is one of these. */
  readonly when?: readonly [key: string, ...values: (string | boolean)[]];
  readonly fields?: readonly Field[];
}

export interface Page {
  readonly key: string;
  readonly title: Phrase;
  readonly hint?: Phrase;
  readonly fields: readonly Field[];
}

/** What may be said of a field beside its name. */
export interface More {
  readonly hint?: Phrase;
  readonly optional?: true;
  readonly max?: number;
  readonly min?: number;
  readonly unit?: Phrase;
  readonly autofill?: string;
  readonly locked?: true;
  readonly when?: Field['when'];
  readonly sensitivity?: Sensitivity;
}

function field(key: string, zh: string, en: string, widget: Field['widget'], schema: Field['schema'], more: More): Field {
  const { hint, unit, autofill, locked, when } = more;
  return {
    key, label: [zh, en], widget, schema, required: more.optional === undefined, sensitivity: more.sensitivity ?? 'internal',
    ...(hint ? { hint } : {}), ...(unit ? { unit } : {}), ...(autofill ? { autofill } : {}), ...(locked ? { locked } : {}), ...(when ? { when } : {}),
  };
}

/** One line of text; `max` signs, 100 unless said. */
export function text(key: string, zh: string, en: string, more: More = {}): Field {
  return field(key, zh, en, 'text', { type: 'string', minLength: more.min ?? 1, maxLength: more.max ?? 100 }, more);
}

/** Several lines of text; `max` signs, 500 unless said. */
export function lines(key: string, zh: string, en: string, more: More = {}): Field {
  return field(key, zh, en, 'textarea', { type: 'string', minLength: 1, maxLength: more.max ?? 500 }, more);
}

/** A whole number from `min` (0) to `max` (a million). */
export function count(key: string, zh: string, en: string, more: More = {}): Field {
  return field(key, zh, en, 'number', { type: 'integer', minimum: more.min ?? 0, maximum: more.max ?? 1_000_000 }, more);
}

/** A quantity with decimals, more than nothing unless `min` says so. */
export function amount(key: string, zh: string, en: string, unit: Phrase, more: More = {}): Field {
  const least = more.min === undefined ? { exclusiveMinimum: 0 } : { minimum: more.min };
  return field(key, zh, en, 'number', { type: 'number', ...least, maximum: more.max ?? 10_000_000 }, { ...more, unit });
}

/** An area in square metres. */
export const area = (key: string, zh: string, en: string, more: More = {}): Field => amount(key, zh, en, ['平方米', 'm²'], { max: 1_000_000, ...more });

/** Money in yuan; in units of 10,000 yuan with `wan`. */
export const yuan = (key: string, zh: string, en: string, more: More = {}): Field => amount(key, zh, en, ['元', 'yuan'], { min: 0, max: 100_000_000, ...more });
export const wan = (key: string, zh: string, en: string, more: More = {}): Field => amount(key, zh, en, ['万元', '10,000 yuan'], { min: 0, max: 100_000_000, ...more });

/** A day, YYYY-MM-DD. */
export function day(key: string, zh: string, en: string, more: More = {}): Field {
  return field(key, zh, en, 'date', { type: 'string', format: 'date' }, more);
}

/** One of several; a drop-down list when there are more than seven. */
export function pick(key: string, zh: string, en: string, options: Options, more: More = {}): Field {
  const values = Object.keys(options);
  return { ...field(key, zh, en, values.length > 7 ? 'select' : 'radios', { type: 'string', enum: values }, more), options };
}

/** Any of several, at least one unless optional. */
export function many(key: string, zh: string, en: string, options: Options, more: More = {}): Field {
  const schema = { type: 'array', items: { type: 'string', enum: Object.keys(options) }, uniqueItems: true, ...(more.optional ? {} : { minItems: 1 }) };
  return { ...field(key, zh, en, 'checkboxes', schema, more), options };
}

/** Yes or no. */
export function yes(key: string, zh: string, en: string, more: More = {}): Field {
  return field(key, zh, en, 'yesNo', { type: 'boolean' }, more);
}

/** A statement that must be confirmed. */
export function confirm(key: string, zh: string, en: string, more: More = {}): Field {
  return field(key, zh, en, 'confirm', { type: 'boolean', const: true }, more);
}

/** A name of a person. */
export const person = (key: string, zh: string, en: string, more: More = {}): Field => text(key, zh, en, { max: 50, sensitivity: 'personal', ...more });

/** A mainland mobile number. */
export function phone(key: string, zh: string, en: string, more: More = {}): Field {
  const hint: Phrase = ['11位手机号码', 'Mobile number of 11 digits'];
  return field(key, zh, en, 'text', { type: 'string', pattern: '^1[3-9][0-9]{9}$' }, { hint, sensitivity: 'personal', ...more });
}

/** A citizen's identity number. */
export function idNumber(key: string, zh: string, en: string, more: More = {}): Field {
  const hint: Phrase = ['18位，末位可能是字母 X', '18 characters; the last may be the letter X'];
  return field(key, zh, en, 'text', { type: 'string', format: 'resident-number' }, { hint, sensitivity: 'sensitive', ...more });
}

/** A unified social credit code. */
export function creditCode(key: string, zh: string, en: string, more: More = {}): Field {
  return field(key, zh, en, 'text', { type: 'string', format: 'credit-code' }, { hint: ['18位，见营业执照或登记证书', '18 characters, on the business licence or certificate'], ...more });
}

/** A bank account: 8 to 30 digits. */
export function account(key: string, zh: string, en: string, more: More = {}): Field {
  const hint: Phrase = ['建议使用社会保障卡的银行账户', 'The bank account of the social security card is best'];
  return field(key, zh, en, 'text', { type: 'string', pattern: '^[0-9]{8,30}$' }, { hint, sensitivity: 'sensitive', ...more });
}

/** A list of people or things, each with the same fields; 1 to `max` (20) of them. */
export function group(key: string, zh: string, en: string, fields: readonly Field[], more: More = {}): Field {
  const schema = { type: 'array', minItems: more.optional ? 0 : (more.min ?? 1), maxItems: more.max ?? 20, items: objectSchema(fields) };
  return { ...field(key, zh, en, 'group', schema, more), fields };
}

/** The JSON Schema of an object with these fields, conditions included. */
export function objectSchema(fields: readonly Field[]): Record<string, unknown> {
  const conditions = fields.filter((one) => one.required && one.when).map((one) => {
    const [key, ...values] = one.when ?? [''];
    // oxlint-disable-next-line unicorn/no-thenable -- `then` is the word of JSON Schema; nothing awaits a schema.
    return { if: { type: 'object', properties: { [key]: ifAnswered(fields, key, values) }, required: [key] }, then: { type: 'object', required: [one.key] } };
  });
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((one) => [one.key, one.schema])),
    required: fields.filter((one) => one.required && !one.when).map((one) => one.key),
    additionalProperties: false,
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
  };
}

function ifAnswered(fields: readonly Field[], key: string, values: readonly (string | boolean)[]): Record<string, unknown> {
  const asked = fields.find((one) => one.key === key);
  if (!asked) throw new Error(`a condition asks for ${key}, which the form does not have`);
  return asked.widget === 'checkboxes' ? { type: 'array', contains: { enum: values } } : { enum: values };
}

/** A page of one topic. */
export function page(key: string, zh: string, en: string, fields: readonly Field[], hint?: Phrase): Page {
  return { key, title: [zh, en], fields, ...(hint ? { hint } : {}) };
}
