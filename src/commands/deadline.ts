import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { getItem } from '#catalog';
import { dayInChina } from '#platform/calendar/day.ts';
import { deadlineCommand } from '#platform/calendar/deadline-command.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { openPlatform } from '#platform/open-platform.ts';

type Answer = ReturnType<typeof deadlineCommand>;

/** Computes a deadline with its derivation; needs a database only where the limit is an item's. */
export const deadline: Command = {
  name: 'deadline',
  summary: 'derive a deadline: --start D (--item CODE | --n N --unit workday|calendarDay|month) [--extension N] [--suspension FROM..TO] [--json]',
  run: async (words, config) => {
    const today = dayInChina(systemClock.now());
    const { tokens } = parseArgs({ args: words, strict: false, tokens: true, options: { item: { type: 'string' } } });
    const named = tokens.find((token) => token.kind === 'option' && token.name === 'item');
    const code = named?.kind === 'option' ? named.value : undefined;
    const rest = words.filter((_, index) => !named || (index !== named.index && (named.kind !== 'option' || named.inlineValue || index !== named.index + 1)));
    const answer = code === undefined ? deadlineCommand(rest, today) : await ofItem(config, code, rest, today);
    stdout.write(words.includes('--json') ? `${JSON.stringify(answer)}\n` : `${answer.dueDate}${answer.provisional ? ' (provisional)' : ''}\n`);
    return 0;
  },
};

/** The statutory deadline of an item as it is published now, with the promised one beside it; the promised one where no law sets any. */
async function ofItem(config: Config, code: string, words: readonly string[], today: string): Promise<Answer & { item: object; promised: Answer | null }> {
  const platform = await openPlatform(config, 'beside');
  try {
    const { version, name, statutoryLimit, promisedLimit } = await getItem(platform.deps.db, code);
    const derive = (limit: typeof statutoryLimit): Answer | null =>
      limit && deadlineCommand([...words, '--n', String(limit.n), '--unit', limit.unit === 'instant' ? 'workday' : limit.unit], today);
    const [statutory, promised] = [derive(statutoryLimit), derive(promisedLimit)];
    const answer = statutory ?? promised;
    if (!answer) throw new Error(`deadline: the item ${code} has no time limit`);
    return { ...answer, item: { code, version, name }, promised };
  } finally {
    await platform.close();
  }
}
