import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { castMembers } from '../../demo/cast.ts';
import { demoPassword } from '../../demo/password.ts';
import { inTransaction, systemActor } from '#platform/act.ts';
import type { Config } from '#platform/config.ts';
import type { Deps } from '#platform/http/deps.ts';

/** Fills an empty database with the demo jurisdiction, once, and tells how to sign in. */
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
    const { loadJurisdiction } = await import('../../demo/load-demo.ts');
    await loadJurisdiction(inside, password);
  });
  return signInTable(password);
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
