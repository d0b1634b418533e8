import type { Command } from './command.ts';

/** Everything that can be asked on the command line; each is loaded when it is asked for, so that a refusal comes at once. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  seed: async () => (await import('./seed.ts')).seed,
  routes: async () => (await import('./routes.ts')).routesCommand,
  deadline: async () => (await import('./deadline.ts')).deadline,
  verify: async () => (await import('./verify.ts')).verify,
  checkpoint: async () => (await import('./checkpoint.ts')).checkpoint,
  reconcile: async () => (await import('./reconcile.ts')).reconcile,
  'authority:audit': async () => (await import('./authority-audit.ts')).authorityAudit,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  settings: async () => (await import('./settings.ts')).settings,
  'flow:roundtrip': async () => (await import('./flow-roundtrip.ts')).flowRoundtrip,
  'db:dump': async () => (await import('./db-dump.ts')).dbDump,
};
