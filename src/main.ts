import { argv, env, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { whyNotThisNode } from '../bin/node-version.js';
import { commands } from './commands/index.ts';
import { WrongSetting, readConfig } from '#platform/config.ts';

const [name = 'start', ...words] = argv.slice(2);

exit(await main());

async function main(): Promise<number> {
  const why = whyNotThisNode(process.version);
  if (why) {
    stderr.write(`${why}\n`);
    return 2;
  }
  if (!Object.hasOwn(commands, name)) {
    stdout.write(await listOf());
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    const { rest, environment } = settingsFrom(words);
    const config = readConfig({ ...env, ...environment });
    const command = await commands[name]!();
    return await command.run(rest, config);
  } catch (error) {
    stderr.write(`${error instanceof WrongSetting ? `A setting is wrong.\n${error.message}` : (error as Error).message}\n`);
    if (env['LOG_LEVEL'] === 'debug') stderr.write(`${(error as Error).stack}\n`);
    return 1;
  }
}

// Three settings may be given as options: `start --data DIR --port N --database-url URL`.
function settingsFrom(given: string[]): { rest: string[]; environment: Record<string, string> } {
  const { tokens } = parseArgs({
    args: given,
    strict: false,
    tokens: true,
    options: { data: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' }, 'database-url': { type: 'string' }, sabotage: { type: 'string' } },
  });
  const names: Record<string, string> = { data: 'MINGTANG_DATA', port: 'PORT', host: 'HOST', 'database-url': 'DATABASE_URL', sabotage: 'SABOTAGE' };
  const environment: Record<string, string> = {};
  const taken = new Set<number>();
  for (const token of tokens) {
    const setting = token.kind === 'option' ? names[token.name] : undefined;
    if (token.kind !== 'option' || !setting || token.value === undefined) continue;
    environment[setting] = token.value;
    taken.add(token.index);
    if (!token.inlineValue) taken.add(token.index + 1);
  }
  return { rest: given.filter((_, index) => !taken.has(index)), environment };
}

async function listOf(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map((one) => `  ${one.name.padEnd(16)}${one.summary}`);
  return `mingtang COMMAND [--data DIR] [--port N] [--host H] [--database-url URL] …\n${lines.join('\n')}\n`;
}
