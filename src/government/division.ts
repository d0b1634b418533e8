import type { Level } from './organ.ts';

/** A division of the state: twelve digits of the statistical code (GB/T 10114 continues GB/T 2260). */
export interface Division {
  code: string;
  name: string;
  englishName: string;
  level: Level;
  parent?: string;
}

// Province 2 digits, prefecture 4, county 6, township 9, village 12.
const widths: readonly { digits: number; level: Level }[] = [
  { digits: 2, level: 'province' },
  { digits: 4, level: 'prefecture' },
  { digits: 6, level: 'county' },
  { digits: 9, level: 'township' },
  { digits: 12, level: 'village' },
];

/** Whether the text is written as a division code: twelve digits that do not begin with 00. */
export function isDivisionCode(code: string): boolean {
  return /^(?!00)\d{12}$/.test(code);
}

/** The digits that a division shares with all that lies in it: 330802000000 gives 330802, 330800000000 gives 3308. */
export function divisionPrefix(code: string): string {
  const width = widths.find(({ digits }) => /^0*$/.test(code.slice(digits)));
  return code.slice(0, width?.digits ?? 12);
}

/** The level that a division's code itself tells. */
export function divisionLevel(code: string): Level {
  return widths.find(({ digits }) => digits === divisionPrefix(code).length)?.level ?? 'village';
}

/** Whether a division lies in the one with these leading digits, or is it. */
export function isWithin(division: string, prefix: string): boolean {
  return division.startsWith(prefix);
}
