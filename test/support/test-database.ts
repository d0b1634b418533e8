import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { systemActor } from '#platform/act.ts';
import { type DatabaseAddress, databaseOver, openOwnerPool, openPool } from '#platform/db/open-database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { startEmbeddedPostgres } from '#platform/embedded/embedded-postgres.ts';
import { migrateJobs } from '#platform/jobs.ts';

const templateLock = 7_404_003;

// A test's database may be lost with the machine: without fsync the suite takes half the time.
const quick = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'];

let server: Promise<DatabaseAddress> | undefined;

/** The server on which tests run: TEST_DATABASE_URL, or an embedded one kept below `test-output/`. */
export function testServer(): Promise<DatabaseAddress> {
  return (server ??= findServer());
}

async function findServer(): Promise<DatabaseAddress> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { connection: { connectionString: url }, roleCanLogIn: false };
  return (await startEmbeddedPostgres('test-output/server', { keeper: false, extra: quick })).address;
}

/** What a template holds: the schema alone, the demo jurisdiction with its cast, or the same alive with its three hundred cases. */
export type TemplateKind = 'empty' | 'demo' | 'alive';

// A template is made anew when what it was made of has changed; the acts themselves make the cases.
const madeOf: Record<TemplateKind, readonly string[]> = {
  empty: ['db/migrations'],
  demo: ['db/migrations', 'demo'],
  alive: ['db/migrations', 'demo', 'src/cases', 'src/licences', 'src/flow', 'src/platform/ledger', 'test/support/test-database.ts'],
};

/** The folder of the files and the key with which the cases of the living template were made. */
export function aliveFolder(): string {
  return `test-output/alive_${digestOf(...madeOf.alive)}`;
}

/** A migrated template database, made once for a state of the migrations (and of the demo data). */
export async function templateDatabase(address: DatabaseAddress, kind: TemplateKind): Promise<string> {
  const made = digestOf(...madeOf[kind]);
  const name = `template_${kind}_${made}`;
  const admin = new pg.Client({ ...address.connection });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [templateLock]);
    const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) {
      await admin.query(`drop database if exists ${name}_making with (force)`);
      await admin.query(`create database ${name}_making`);
      await fill({ ...address, connection: { ...address.connection, ...named(address, `${name}_making`) } }, kind);
      await admin.query(`alter database ${name}_making rename to ${name}`);
    }
  } finally {
    await admin.end();
  }
  return name;
}

async function fill(address: DatabaseAddress, kind: TemplateKind): Promise<void> {
  const owner = openOwnerPool(address, 2);
  await migrateJobs(owner);
  await migrate(owner);
  await owner.end();
  if (kind === 'empty') return;
  const pool = openPool(address, 4);
  const { demoBegan, loadJurisdiction } = await import('../../demo/load-demo.ts');
  const { testMoment, testRegion } = await import('./world.ts');
  const act = { db: databaseOver(pool), actor: systemActor(testRegion), at: new Date(testMoment.getTime() - 90 * 86_400_000) };
  if (kind === 'demo') await loadJurisdiction(act);
  else {
    const { loadCases } = await import('../../demo/load-cases.ts');
    const { openFileStore } = await import('#platform/files/file-store.ts');
    const { openSigningKey } = await import('#platform/signing-key.ts');
    const since = demoBegan(testMoment);
    await loadJurisdiction({ ...act, at: since });
    const folder = aliveFolder();
    await loadCases({ ...act, at: testMoment }, { files: await openFileStore(`${folder}/files`, 1_000_000), key: openSigningKey(`${folder}/keys`), since });
  }
  await pool.end();
}

/** The connection settings that name another database on the same server. */
export function named(address: DatabaseAddress, name: string): pg.PoolConfig {
  const { connectionString } = address.connection;
  if (!connectionString) return { database: name };
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return { connectionString: url.href };
}

function digestOf(...paths: string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const entry of readdirSync(path).sort()) visit(join(path, entry));
    else if (!/\.(test|oracle)\.tsx?$/.test(path)) hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) visit(path);
  return hash.digest('hex').slice(0, 12);
}
