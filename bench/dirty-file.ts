import { createWriteStream, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Organ } from '#government';
import { csvLine, csvMark } from '#platform/spreadsheet/csv.ts';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts';
import { dirtySheet } from '../src/authority/sheets/factory.ts';

// Writes a deliberately dirty sheet for the trial, in a process of its own: so many rows from a seed, about bodies that lie in a file.
const { values } = parseArgs({ args: argv.slice(2), options: { rows: { type: 'string' }, seed: { type: 'string' }, organs: { type: 'string' }, out: { type: 'string' } } });
const out = values.out!;
const { heads, rows } = dirtySheet(Number(values.rows), Number(values.seed), JSON.parse(readFileSync(values.organs!, 'utf8')) as Organ[]);

function* batches(): Generator<string[][]> {
  let batch: string[][] = [];
  for (const row of rows()) {
    if (batch.push(row) < 200) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function* csv(): Generator<string> {
  yield csvMark + csvLine(heads);
  for (const batch of batches()) yield batch.map(csvLine).join('');
}

const content = out.endsWith('.csv') ? Readable.from(csv()) : writeXlsx([{ name: '权责清单', columns: heads.map((head) => ({ head })), rows: batches() }], new Date('2026-01-01T00:00:00Z'));
await pipeline(content, createWriteStream(out));
