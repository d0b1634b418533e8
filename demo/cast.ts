import { readFileSync } from 'node:fs';
import type { Said } from '#platform/i18n.ts';

/** A member of the demo cast, as far as the table of sign-ins tells. */
export interface CastMember {
  login: string;
  name: string;
  roles: string[];
  tryIt: Said;
}

interface CastFile {
  citizens: CastMember[];
  officers: CastMember[];
}

/** Everyone who can sign in to the demo. */
export function castMembers(): CastMember[] {
  const cast = JSON.parse(readFileSync(new URL('./quzhou/cast.json', import.meta.url), 'utf8')) as CastFile;
  return [...cast.citizens, ...cast.officers];
}
