import type { Kysely } from 'kysely';

/** Every table by its full name; each slice adds its own by declaration merging in its `tables.ts`. */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by the slices
export interface Tables {}

/** The database, or a transaction on it. */
export type Db = Kysely<Tables>;
