import { stdout } from 'node:process';
import type { Command } from './command.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import { deadlineCommand } from '#platform/calendar/deadline-command.ts';
import { systemClock } from '#platform/clock.ts';

/** Computes a deadline with its derivation; needs no database. */
export const deadline: Command = {
  name: 'deadline',
  summary: 'derive a deadline: --start D --n N --unit workday|calendarDay|month [--extension N] [--suspension FROM..TO] [--json]',
  run: async (words) => {
    const answer = deadlineCommand(words, dayInChina(systemClock.now()));
    stdout.write(words.includes('--json') ? `${JSON.stringify(answer)}\n` : `${answer.dueDate}${answer.provisional ? ' (provisional)' : ''}\n`);
    return 0;
  },
};
