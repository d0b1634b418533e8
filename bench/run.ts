import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { bench } from './bench.ts';
import { full } from './fill/fill.ts';
import { broken, markdown } from './report.ts';

// The benchmark: 40,000 items and 200,000 cases are made once under --data and used again; --quick is a small one; --only W4,W6 measures some.
const { values } = parseArgs({
  options: { data: { type: 'string' }, seconds: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const { quick } = values;
const data = values.data ?? (quick ? 'data/bench-quick' : 'data/bench');
const result = await bench({
  data,
  databaseUrl: process.env['DATABASE_URL'],
  scale: quick ? { items: 465, cases: 600 } : full,
  seconds: Number(values.seconds ?? (quick ? 1 : 4)),
  applications: quick ? 300 : 2_500,
  levels: [1, 16, 64],
  coldStart: values.only === undefined,
  only: values.only?.split(','),
});
const report = markdown(result);
writeFileSync(join(data, 'bench.md'), report);
stdout.write(report);
process.exitCode = broken(result).length > 0 ? 1 : 0;
