import { test } from 'node:test';
import pg from 'pg';
import { type DatabaseAddress, databaseOver, openOwnerPool, openPool } from '#platform/db/open-database.ts';
import type { Db } from '#platform/db/tables.ts';
import { named, templateDatabase, testServer } from './test-database.ts';

/** A database of one's own: as the application sees it, and as a superuser does. */
export interface OwnDatabase {
  address: DatabaseAddress;
  db: Db;
  owner: Db;
  ownerPool: pg.Pool;
}

let made = 0;

/** A test on a database of its own, in which it may also do what only a superuser can. */
export function ownerTest(name: string, kind: 'empty' | 'demo', run: (own: OwnDatabase) => Promise<void>): void {
  test(name, async () => {
    const server = await testServer();
    const template = await templateDatabase(server, kind);
    const database = `own_${process.pid}_${made++}`;
    await asAdmin(server, `create database ${database} template ${template}`);
    const address: DatabaseAddress = { ...server, connection: { ...server.connection, ...named(server, database) } };
    const pools = [openPool(address, 8), openOwnerPool(address, 8)] as const;
    try {
      await run({ address, db: databaseOver(pools[0]), owner: databaseOver(pools[1]), ownerPool: pools[1] });
    } finally {
      await Promise.all(pools.map((pool) => pool.end()));
      await asAdmin(server, `drop database if exists ${database} with (force)`);
    }
  });
}

async function asAdmin(server: DatabaseAddress, statement: string): Promise<void> {
  const admin = new pg.Client({ ...server.connection });
  await admin.connect();
  await admin.query(statement).finally(() => admin.end());
}
