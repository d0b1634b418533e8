import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { stdout } from 'node:process';

/** What a part of the suite came to. */
interface Outcome {
  passed: number;
  failed: number;
}

interface Part {
  name: string;
  run(): Promise<Outcome>;
}

const bin = (name: string) => `node_modules/.bin/${name}`;

/** A tool that passes or fails as a whole counts as one. */
function tool(name: string, command: string, args: string[]): Part {
  return {
    name,
    run: async () => ((await exec(command, args)).status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** Test files in one process: starting one for each costs thirteen times as long. */
function suite(name: string, patterns: string[], without: RegExp = /^$/): Part {
  return {
    name,
    run: async () => {
      const files = globSync(patterns).filter((file) => !without.test(file)).sort();
      if (files.length === 0) return { passed: 0, failed: 1 };
      const args = ['--import', 'tsx', '--test', '--test-isolation=none', '--test-force-exit', '--test-reporter=spec', ...files];
      const { status, output } = await exec(bin('node'), args);
      const count = (word: string) => Number(new RegExp(String.raw`^ℹ ${word} (\d+)`, 'm').exec(output)?.[1] ?? 0);
      const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
      return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
    },
  };
}

function exec(command: string, args: string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        stdout.write(text);
      });
    }
    child.once('error', (error) => resolve({ status: 1, output: String(error) }));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

const tests = ['bench/**/*.test.ts', 'src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'demo/**/*.test.ts'];
const inBrowser = /\.axe\.test\.tsx?$/;

const parts: Record<string, Part> = {
  types: tool('types', bin('tsc'), ['--noEmit', '-p', '.']),
  lint: tool('lint', bin('oxlint'), ['--deny-warnings']),
  tests: suite('tests', tests, inBrowser),
  journeys: suite('journeys', ['src/**/*.axe.test.ts', 'src/**/*.axe.test.tsx', 'test/journeys/*.journey.ts']),
};

const wanted = process.argv.slice(2);
const chosen = wanted.length > 0 ? wanted : Object.keys(parts);
const total: Outcome = { passed: 0, failed: 0 };
for (const name of chosen) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`);
  stdout.write(`\n── ${name}\n`);
  const started = performance.now();
  const { passed, failed } = await part.run();
  total.passed += passed;
  total.failed += failed;
  stdout.write(`── ${name}: ${passed} passed, ${failed} failed in ${Math.round((performance.now() - started) / 1000)} s\n`);
}
stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
