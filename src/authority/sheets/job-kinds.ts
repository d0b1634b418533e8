import type { Actor } from '#platform/act.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'authority.check-sheet': { id: string; actor: Actor };
    'authority.take-sheet': { id: string; actor: Actor };
  }
}
