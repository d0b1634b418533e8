import type { Hono } from 'hono';
import type { z } from 'zod';
import type { Env, Frame } from './deps.ts';

/** Who may call a route at all; finer rules (whose case, which organ) are the slice's policy. */
export type Who = 'anyone' | 'signedIn' | readonly string[];

/** What is known of a route before it is called; the table of all routes is made of these. */
export interface RouteFacts {
  method: 'get' | 'post' | 'put' | 'delete';
  /** In the form of OpenAPI: `/cases/{no}/acceptance`. */
  path: string;
  who: Who;
  /** Kind of thing that the route reads or changes. */
  object: string;
  /** For a changing route: the ledger entry it writes. */
  audit?: string;
  /** A POST that only computes: it changes nothing, so there is no entry to write and nothing to do only once. */
  pure?: true;
  /** For an officer's act: the act of the power list under which it is done. */
  power?: string;
  /** Does what is made to be costly, the hashing of a password: it has a lane of its own. */
  costly?: true;
  /** False where the answer holds a secret that must not be kept for a retry. */
  once?: false;
}

/** The schemas of what a route takes. */
export interface Takes<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType> {
  params?: P;
  query?: Q;
  body?: B;
}

export interface Route {
  facts: RouteFacts;
  takes: Takes;
  /** Puts the route into the server. */
  mount(app: Hono<Env>, frame: Frame): void;
  /** For the API: what OpenAPI says of it. */
  document?: ApiDocument;
}

export interface ApiDocument {
  summary: string;
  tag: string;
  answers: Readonly<Record<number, z.ZodType | undefined>>;
  idempotencyKey?: 'required' | 'optional';
  /** The field of a form (multipart/form-data) in which one file is sent, instead of a body of JSON. */
  fileField?: string;
}

/** A path of OpenAPI in the router's form: `/cases/{no}` is `/cases/:no`. */
export function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
