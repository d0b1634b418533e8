import type { Act } from '#platform/act.ts';
import { ask } from '#platform/db/statements.ts';
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

/** What is known of an uploaded file. */
export type StoredRow = { id: string; name: string; digest: string; size: number; media_type: string };

/** The files behind their ids; Invalid where one is unknown or was uploaded by someone else, told alike. */
export async function mustBeOurs({ db, actor }: Act, handedIn: readonly HandedIn[]): Promise<CaseFile[]> {
  if (handedIn.length === 0) return [];
  const known = await ask<StoredRow>(db, 'select id, name, digest, size, media_type from cases.file where region = $1 and uploaded_by = $2 and id = any($3::uuid[])', [actor.region, actor.id, idsOf(handedIn)]);
  return amongKnown(handedIn, known);
}

/** The ids of files that can be looked for. */
export function idsOf(handedIn: readonly HandedIn[]): string[] {
  return handedIn.map(({ file }) => file).filter(isId);
}

/** Files as they were handed in, with what is known of each. Throws Invalid. */
export function amongKnown(handedIn: readonly HandedIn[], rows: readonly StoredRow[]): CaseFile[] {
  mustBeStorable(Object.fromEntries(handedIn.map(({ material }, index) => [`files.${index}.material`, material])));
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
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
