import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Actor } from '../act.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Db } from '../db/tables.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Lang } from '../i18n.ts';
import type { Log } from '../log.ts';
import type { SigningKey } from '../signing-key.ts';

/** What a running server is made of; everything else is told what it needs. */
export interface Deps {
  config: Config;
  db: Db;
  clock: Clock;
  log: Log;
  files: FileStore;
  key: SigningKey;
  /** How many acts wait for a connection to the database. */
  poolWaiting?: () => number;
}

/** Who a request comes from, with the secret to which its forms are bound. */
export interface Caller {
  actor: Actor;
  secret?: string;
}

export interface Env {
  Variables: {
    deps: Deps;
    requestId: string;
    at: Date;
    actor: Actor;
    /** Secret of the session or of the visit; forms carry a token made from it. */
    secret: string | undefined;
    lang: Lang;
    /** Let in: before that a refusal is told in as few words as can be. */
    admitted: boolean;
    /** What waits to be read by who is calling; 0 where nobody has looked. */
    unread: number;
    /** Large print (长辈版). */
    elder: boolean;
  };
}

export type RequestContext = Context<Env>;

/** What a request shows of itself before anything is made of it; whether its cookies are those of a safe connection. */
export interface Presented {
  path: string;
  header(name: string): string | undefined;
  secure: boolean;
}

/** One page before its frame: what `chrome` puts a head, a navigation and a foot around. */
export interface PageContent {
  title: string;
  body: VNode;
  /** The calm room of citizens, or the dense one of officers. */
  room?: 'portal' | 'desk';
  /** Key of the present entry of the navigation. */
  current?: string;
  /** The first block is a band over the full width, or the desk brings its own columns. */
  flush?: boolean;
  full?: boolean;
  /** At the desk: the body whose desk it is. */
  organName?: string;
  /** Seconds after which to come back, where the page says so. */
  retryAfter?: number;
  /** Loaded anew after so many seconds, while something is under way. */
  refreshSeconds?: number;
  status?: 200 | 201 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
}

/** What the application gives to the platform: who is calling, and the frame of every page. */
export interface Frame {
  identify(c: RequestContext): Promise<Caller>;
  /** The secret of the session that a request comes with, not looked at yet. */
  sessionSecret?(presented: Presented): string | undefined;
  /** Looks up what waits to be read by who is calling, before a page is put into its frame. */
  unread?(c: RequestContext): Promise<number>;
  chrome(c: RequestContext, page: PageContent): string;
  /** Where a person without a session is sent to, with the way back. */
  signInPath(back: string): string;
}
