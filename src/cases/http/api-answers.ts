import type { z } from 'zod';
import type { Act } from '#platform/act.ts';
import { dayInChina } from '#platform/calendar/day.ts';
import type { Case } from '../case.ts';
import { lampOf } from '../clock/lamp.ts';
import type { StateAnswer } from './schemas.ts';

/** A case after an act, as the API answers it. */
export function stateAnswer({ at }: Act, file: Case): z.infer<typeof StateAnswer> {
  const { no, state, dueOn, version } = file;
  return { no, state, dueOn, lamp: lampOf(file, dayInChina(at)) ?? null, version };
}
