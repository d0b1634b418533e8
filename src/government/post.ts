import type { Db } from '#platform/db/tables.ts';
import { NotFound } from '#platform/errors.ts';
import './tables.ts';
import type { Role } from './roles.ts';

/** A place in an organ with one role; people are appointed to it. */
export interface Post {
  id: string;
  /** Credit code. */
  organ: string;
  role: Role;
  name: string;
  englishName: string;
  /** Twelve digits: the division over which the post extends; without it, its own organ. */
  division?: string;
}

/** A post by its id; throws NotFound. */
export async function getPost(db: Db, id: string): Promise<Post> {
  const row = await db.selectFrom('government.post').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return postOf(row);
}

function postOf(row: { id: string; organ: string; role: Role; name: string; english_name: string; division: string | null }): Post {
  const { english_name: englishName, division, ...rest } = row;
  return { ...rest, englishName, ...(division !== null && { division }) };
}
