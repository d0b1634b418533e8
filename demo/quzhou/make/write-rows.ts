import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes a data file of the demo: head entries first, then each row on its own line, so that a changed row is a changed line. */
export function writeRows(name: string, data: Readonly<Record<string, unknown>>): void {
  const entries = Object.entries(data).map(([key, value]) => `  ${JSON.stringify(key)}: ${block(value)}`);
  writeFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), `{\n${entries.join(',\n')}\n}\n`);
}

function block(value: unknown): string {
  if (Array.isArray(value) && value.length > 0 && typeof value[0] === 'object') {
    return `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const rows = Object.entries(value).map(([key, row]) => `    ${JSON.stringify(key)}: ${JSON.stringify(row)}`);
    return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`;
  }
  return JSON.stringify(value);
}
