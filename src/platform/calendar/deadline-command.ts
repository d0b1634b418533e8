import { parseArgs } from 'node:util';
import { Invalid } from '../errors.ts';
import { said } from '../i18n.ts';
import { answerDeadline, type DeadlineAnswer } from './deadline-answer.ts';
import { readDeadlineInput } from './deadline-input.ts';

const options = {
  start: { type: 'string' },
  n: { type: 'string' },
  unit: { type: 'string' },
  extension: { type: 'string', multiple: true },
  suspension: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * The answer of `deadline --start 2025-04-01 --n 20 --unit workday [--extension 10] [--suspension FROM..TO] [--as-of D] --json`.
 * `--extension` and `--suspension` may be repeated; `FROM..` is still open. Throws Invalid with a sentence for each argument.
 */
export function deadlineCommand(args: readonly string[], today: string): DeadlineAnswer {
  const { values, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
  const unknown = [...positionals, ...Object.keys(values).filter((key) => !(key in options)).map((key) => `--${key}`)];
  if (unknown.length > 0)
    throw new Invalid(Object.fromEntries(unknown.map((word) => [word, said(`不认识 ${word}`, `${word} is not known`)])));

  const list = (value: unknown): string[] => [value ?? []].flat().map(String);
  const input = {
    accepted: values.start,
    limit: { n: wholeNumber(values.n), unit: values.unit },
    extensions: list(values.extension).map((n) => ({ n: wholeNumber(n) })),
    suspensions: list(values.suspension).map((span) => {
      const [from = '', to = from] = span.split('..');
      return { from, ...(to !== '' && { to }) };
    }),
    ...(values['as-of'] !== undefined && { asOf: values['as-of'] }),
  };
  return answerDeadline(readDeadlineInput(input), today);
}

/** A number as it was typed, or the text itself, which the schema then refuses by name. */
function wholeNumber(typed: unknown): unknown {
  return typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
}
