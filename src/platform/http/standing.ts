import { createHash } from 'node:crypto';
import type { Standing } from './admission.ts';

/**
 * Remembers which sessions are an officer's, so that standing is known before anything is asked of the database.
 * It gives a place in the queue, never a right: who is calling is looked up for every request that is let in.
 */
export function openStandings(atMost = 20_000): { of(secret: string): Standing | undefined; keep(secret: string, standing: Standing): void } {
  const known = new Map<string, Standing>();
  return {
    of: (secret) => known.get(digestOf(secret)),
    keep: (secret, standing) => {
      const digest = digestOf(secret);
      if (known.get(digest) === standing) return;
      if (known.size >= atMost) known.delete(known.keys().next().value!);
      known.set(digest, standing);
    },
  };
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
