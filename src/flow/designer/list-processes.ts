import type { Db } from '#platform/db/tables.ts';
import { processOfFile } from '../bpmn-file.ts';

/** A process in the list of all: its newest version, and whether a draft waits. */
export interface ProcessRow {
  id: string;
  name: string;
  version: number;
  publishedAt: Date;
  hasDraft: boolean;
}

export const processesPerPage = 30;

/** Processes by name or id, the newest version of each, a page at a time. */
export async function listProcesses(db: Db, { q = '', page = 1 }: { q?: string | undefined; page?: number | undefined }): Promise<{ rows: ProcessRow[]; total: number }> {
  const newest = db
    .selectFrom('flow.process')
    .distinctOn('flow.process.id')
    .leftJoin('flow.draft', 'flow.draft.id', 'flow.process.id')
    .select(['flow.process.id', 'name', 'version', 'published_at', 'flow.draft.id as draft'])
    .$if(q !== '', (query) => query.where((where) => where.or([where('name', 'like', `%${escaped(q)}%`), where('flow.process.id', '=', q)])))
    .orderBy('flow.process.id')
    .orderBy('version', 'desc');
  const rows = await db.selectFrom(newest.as('newest')).selectAll().orderBy('id').limit(processesPerPage).offset((page - 1) * processesPerPage).execute();
  const { n } = await db.selectFrom(newest.as('newest')).select((all) => all.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return { rows: rows.map((row) => ({ id: row.id, name: row.name, version: row.version, publishedAt: row.published_at, hasDraft: row.draft !== null })), total: Number(n) };
}

/** A process that is drafted and was never published. */
export interface BegunProcess {
  id: string;
  /** As its file names it; its id where that cannot be told. */
  name: string;
  savedAt: Date;
}

/** Processes that are drafted and were never published, those worked on last first; a hundred at most. */
export async function listBegun(db: Db): Promise<BegunProcess[]> {
  const rows = await db
    .selectFrom('flow.draft')
    .leftJoin('flow.process', 'flow.process.id', 'flow.draft.id')
    .select(['flow.draft.id', 'flow.draft.bpmn', 'saved_at'])
    .where('flow.process.id', 'is', null)
    .orderBy('saved_at', 'desc')
    .limit(100)
    .execute();
  return Promise.all(rows.map(async ({ id, bpmn, saved_at }) => ({ id, name: (await processOfFile(bpmn))?.['name'] || id, savedAt: saved_at })));
}

/** Whether there is a process of this id, published or drafted. */
export async function isProcessKnown(db: Db, id: string): Promise<boolean> {
  const published = await db.selectFrom('flow.process').select('id').where('id', '=', id).limit(1).executeTakeFirst();
  return published !== undefined || (await db.selectFrom('flow.draft').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** The versions of a process, the newest first. */
export async function listProcessVersions(db: Db, id: string): Promise<{ version: number; name: string; contentHash: string; publishedAt: Date }[]> {
  const rows = await db.selectFrom('flow.process').select(['version', 'name', 'content_hash', 'published_at']).where('id', '=', id).orderBy('version', 'desc').execute();
  return rows.map((row) => ({ version: row.version, name: row.name, contentHash: row.content_hash, publishedAt: row.published_at }));
}

function escaped(q: string): string {
  return q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
