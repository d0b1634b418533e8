import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface IslandFile { content: string; /** Sixteen hex digits for its address, so that it may be kept for a year. */ hash: string }

function island(name: string): IslandFile {
  const content = readFileSync(join(import.meta.dirname, name), 'utf8');
  return { content, hash: createHash('sha256').update(content).digest('hex').slice(0, 16) };
}

/** The scripts that make pages faster for those who have scripts; pages work without them. */
export const islandFiles = { 'desk-keys.js': island('desk-keys.js') } as const;
