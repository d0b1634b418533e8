import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { castMembers } from '../../demo/cast.ts';
import { demoPassword } from '../../demo/password.ts';
import { inTransaction, systemActor } from '#platform/act.ts';
import type { Config } from '#platform/config.ts';
import type { Deps } from '#platform/http/deps.ts';
import { sequenceEntries } from '#platform/ledger/sequence-entries.ts';

/** Fills an empty database with the demo jurisdiction and its cast, once, and tells how to sign in. */
export async function fillWithDemo({ db, config, clock }: Pick<Deps, 'db' | 'config' | 'clock'>): Promise<string> {
  const password = passwordOf(config);
  const act = { db, actor: systemActor(config.REGION), at: clock.now() };
  await inTransaction(act, async (inside) => {
    const made = await inside.db
      .insertInto('platform.setting')
      .values({ name: 'demo', value: JSON.stringify({ loadedAt: inside.at }) })
      .onConflict((same) => same.column('name').doNothing())
      .returning('name')
      .executeTakeFirst();
    if (!made) return;
    const { demoBegan, loadJurisdiction } = await import('../../demo/load-demo.ts');
    const since = demoBegan(inside.at);
    await loadJurisdiction({ ...inside, at: since }, password);
    await inside.db.insertInto('platform.setting').values({ name: 'demo-cases', value: JSON.stringify({ state: 'wanted', since }) }).execute();
  });
  return signInTable(password);
}

interface DemoCases {
  state: 'wanted' | 'loaded';
  since: string;
  seed?: number;
  cases?: number;
}

/** Fills a demo that has no cases yet with three hundred, as they stand now, and tells so; nothing where they are there, or are another's to load. */
export async function fillWithCases({ db, config, clock, files, key }: Deps, { seed = 1, signal }: { seed?: number; signal?: AbortSignal } = {}): Promise<string> {
  const act = { db, actor: systemActor(config.REGION), at: clock.now() };
  return inTransaction(act, async (inside) => {
    // Held to the end: a server and a command beside it load them once.
    const held = await inside.db.selectFrom('platform.setting').select('value').where('name', '=', 'demo-cases').forUpdate().executeTakeFirst();
    const before = held?.value as DemoCases | undefined;
    if (!before) return '';
    if (before.state === 'loaded') return `  ${before.cases} cases are there, of seed ${before.seed}\n`;
    const { loadCases } = await import('../../demo/load-cases.ts');
    const { cases } = await loadCases(inside, { files, key, seed, since: new Date(before.since), ...(signal && { signal }) });
    const loaded: DemoCases = { ...before, state: 'loaded', seed, cases };
    await inside.db.updateTable('platform.setting').set({ value: JSON.stringify(loaded) }).where('name', '=', 'demo-cases').execute();
    // They are of the past, where the sequencer no longer looks.
    await sequenceEntries(inside, config.REGION);
    return `  ${cases} cases of three months, in every state, are there now (seed ${seed})\n`;
  });
}

// The known password is for this machine; where others can reach the demo, it gets a secret one.
function passwordOf(config: Config): string {
  const file = join(config.MINGTANG_DATA, 'demo-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const local = ['127.0.0.1', '::1', 'localhost'].includes(config.HOST);
  const password = local ? demoPassword : randomBytes(9).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function signInTable(password: string): string {
  const rows = castMembers().map(({ login, name, roles, tryIt }) => `  ${login.padEnd(14)}${padWide(name, 8)}${roles.join(',').padEnd(15)}${tryIt['zh-CN']}`);
  return `  Sign in (password of all: ${password})\n${rows.join('\n')}\n`;
}

// A Chinese character takes two columns of the terminal.
function padWide(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - text.length * 2));
}
