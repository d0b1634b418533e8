import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// `npm run fuzz -- --requests 20000 --seed 1`; one request again by `--from N --requests 1`.
const { values } = parseArgs({ options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' } } });
const env = { ...process.env, FUZZ_REQUESTS: values.requests, FUZZ_SEED: values.seed, FUZZ_FROM: values.from };
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-force-exit', 'test/fuzz/fuzz.test.ts'], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
