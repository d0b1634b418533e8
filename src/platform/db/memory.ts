import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { bytesOf } from './bytes-of.ts';
import type { Db } from './tables.ts';

/** The channel on which triggers tell what has changed: the kind of thing, then what it is about. */
export const changes = 'mingtang_changed';

const bytesAtMost = 4_000_000;
const lookEvery = 10_000;
const patience = 5_000;

/** What a thing that was read hangs on, and how many bytes its shelf may take. */
export interface Remembering<T> {
  /** What it is about: a change of the same kind about one of these makes it be read anew. About nothing: not kept. */
  about?: (value: T) => readonly string[];
  bytes?: number;
  /** Where within its kind it is kept: what is large does not push out what is small. */
  shelf?: string;
}

/** What a running server has read and need not read again until the database tells that it changed. */
export interface Memory {
  recall<T>(kind: string, key: string, load: () => Promise<T>, how?: Remembering<T>): Promise<T>;
  /** Forgets what one change is about, as the triggers tell it: 'identity 0190…'. */
  forget(change: string): void;
  /** True while changes are heard of; else everything is read. */
  listens(): boolean;
  close(): Promise<void>;
}

const memories = new WeakMap<Db, Memory>();

/** Lets reads on a database use a memory. Transactions on it do not: what they see may never be committed. */
export function remember(db: Db, memory: Memory): void {
  memories.set(db, memory);
}

/** What `load` reads, from the memory of the running server where it has one; kept under its key, which it is about unless told otherwise. */
export function recall<T>(db: Db, kind: string, key: string, load: () => Promise<T>, how?: Remembering<T>): Promise<T> {
  const memory = memories.get(db);
  return memory ? memory.recall(kind, key, load, how) : load();
}

/** A sign that stays the same until what it is about changes; where nothing is remembered, another one each time. Taken before what it stands for is read. */
export function signOf(db: Db, kind: string, about: string): Promise<string> {
  return recall(db, kind, about, async () => randomUUID(), { shelf: 'signs' });
}

/** Opens a memory that listens on a connection of its own; when that is lost everything is forgotten and nothing kept until it is back. */
export async function openMemory(connection: pg.ClientConfig): Promise<Memory> {
  const kinds = new Map<string, Map<string, Shelf>>();
  let [closed, listening, epoch] = [false, false, 0];
  let client: pg.Client | undefined;

  const forgetAll = (): void => {
    epoch += 1;
    kinds.clear();
  };
  const forget = (change: string): void => {
    // Whatever is being read now may have been read before the change: it is not kept.
    epoch += 1;
    const [kind = '', ...about] = change.split(' ');
    for (const shelf of kinds.get(kind)?.values() ?? []) shelf.forget(about.join(' '));
  };
  const lost = (own: pg.Client): void => {
    if (client !== own) return;
    client = undefined;
    if (!listening) return; // it never listened: whoever tried to is told
    listening = false;
    forgetAll();
    if (!closed) void listenAgain();
  };
  const listen = async (): Promise<void> => {
    const own = new pg.Client({ keepAlive: true, connectionTimeoutMillis: patience, query_timeout: patience, ...connection });
    client = own;
    own.on('error', () => lost(own));
    own.on('end', () => lost(own));
    own.on('notification', ({ payload }) => forget(payload ?? ''));
    try {
      await own.connect();
      await own.query(`listen ${changes}`);
    } catch (error) {
      if (client === own) client = undefined;
      await own.end().catch(() => {});
      throw error;
    }
    forgetAll();
    listening = true;
    void look(own);
  };
  const listenAgain = async (): Promise<void> => {
    while (!closed && client === undefined) {
      await sleep(300, undefined, { ref: false });
      await listen().catch(() => {});
    }
  };
  // A connection may be dead without anyone telling: it is asked from time to time.
  const look = async (own: pg.Client): Promise<void> => {
    while (!closed && client === own) {
      await sleep(lookEvery, undefined, { ref: false });
      if (client === own) await own.query('select').catch(() => void lost(own));
    }
  };

  await listen();
  return {
    forget,
    listens: () => listening,
    recall: async (kind, key, load, { about = () => [key], bytes = bytesAtMost, shelf: name = '' } = {}) => {
      const known = kinds.get(kind)?.get(name)?.find(key);
      if (known) return known.value as never;
      const began = epoch;
      const value = await load();
      if (!listening || epoch !== began) return value;
      const shelves = kinds.get(kind) ?? new Map<string, Shelf>();
      const shelf = shelves.get(name) ?? openShelf(bytes);
      kinds.set(kind, shelves.set(name, shelf));
      shelf.keep(key, value, about(value));
      return value;
    },
    close: async () => {
      closed = true;
      listening = false;
      await client?.end().catch(() => {});
    },
  };
}

/** Things that are kept up to so many bytes. */
export interface Shelf {
  find(key: string): { value: unknown } | undefined;
  keep(key: string, value: unknown, about: readonly string[]): void;
  forget(about: string): void;
}

interface Kept {
  value: unknown;
  about: readonly string[];
  bytes: number;
}

/** Opens a shelf for those used last; each is found again by its key and by what it is about. */
export function openShelf(atMost: number): Shelf {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  const keysAbout = new Map<string, Set<string>>();
  const drop = (key: string): void => {
    const gone = kept.get(key);
    if (!gone) return;
    bytes -= gone.bytes;
    for (const one of gone.about) {
      const keys = keysAbout.get(one);
      keys?.delete(key);
      if (keys?.size === 0) keysAbout.delete(one);
    }
    kept.delete(key);
  };
  return {
    find: (key) => {
      const known = kept.get(key);
      if (!known) return undefined;
      kept.delete(key);
      kept.set(key, known); // a Map keeps the order in which its entries came
      return known;
    },
    keep: (key, value, about) => {
      drop(key);
      if (about.length === 0) return;
      const own = bytesOf(key) + bytesOf(about) + bytesOf(value);
      if (own > atMost) return; // it would push out everything else
      kept.set(key, { value, about, bytes: own });
      bytes += own;
      for (const one of about) keysAbout.set(one, (keysAbout.get(one) ?? new Set()).add(key));
      while (bytes > atMost) drop(kept.keys().next().value!);
    },
    forget: (about) => {
      for (const key of keysAbout.get(about) ?? []) drop(key);
    },
  };
}
