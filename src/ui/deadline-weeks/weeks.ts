/** Monday is 0, Sunday 6; `on` is 'YYYY-MM-DD'. */
export function weekdayOf(on: string): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Consecutive days laid out in weeks of seven from Monday; places before the first and after the last day are empty. */
export function inWeeks<D extends { on: string }>(days: readonly D[]): (D | undefined)[][] {
  const first = days[0];
  if (first === undefined) return [];
  const cells: (D | undefined)[] = [...Array<undefined>(weekdayOf(first.on)).fill(undefined), ...days];
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
