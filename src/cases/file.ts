import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import { mustBeStorable } from './storable.ts';

/** A file handed in under a material of the item. */
export interface HandedIn {
  material: string;
  /** Id of a file that the actor uploaded. */
  file: string;
}

/** A file handed in, as it lies in the store. */
export interface CaseFile extends HandedIn {
  name: string;
  digest: string;
  size: number;
  mediaType: string;
}

/** The files behind their ids; Invalid where one is unknown or was uploaded by someone else, told alike. */
export async function mustBeOurs({ db, actor }: Act, handedIn: readonly HandedIn[]): Promise<CaseFile[]> {
  if (handedIn.length === 0) return [];
  mustBeStorable(Object.fromEntries(handedIn.map(({ material }, index) => [`files.${index}.material`, material])));
  const rows = await db
    .selectFrom('cases.file')
    .select(['id', 'name', 'digest', 'size', 'media_type'])
    .where('region', '=', actor.region)
    .where('uploaded_by', '=', actor.id)
    .where(sql<boolean>`id = any(${handedIn.map(({ file }) => file).filter(isId)}::uuid[])`)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  const unknown = handedIn.flatMap(({ file }, index) =>
    known.has(file) ? [] : [[`files.${index}.file`, said('没有这个文件，请重新上传', 'There is no such file; upload it again')] as const],
  );
  if (unknown.length > 0) throw new Invalid(Object.fromEntries(unknown));
  return handedIn.map(({ material, file }) => {
    const { name, digest, size, media_type: mediaType } = known.get(file)!;
    return { material, file, name, digest, size, mediaType };
  });
}

function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
