import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const seconds = z.coerce.number().int().min(1);

/** Every setting with its rule, its default and one sentence; `docs/configuration.md` is printed from this list. */
export const settings = {
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every interface.'),
  PORT: port.default(8080).describe('Port to listen on; 0 takes any free one.'),
  MINGTANG_DATA: z.string().min(1).default('data').describe('Folder of the embedded database and of the files handed in.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('A PostgreSQL server, 15 or newer, instead of the embedded one.'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional().describe('Address under which people reach this platform; printed in QR codes.'),
  REGION: z
    .string()
    .regex(/^\d{6}$/, 'must be six digits')
    .default('330800')
    .describe("The prefecture's division code (GB/T 2260), under which cases and people are kept."),
  POOL_SIZE: z.coerce.number().int().min(1).max(200).default(12).describe('Connections to the database.'),
  MAX_FILE_MB: z.coerce.number().int().min(1).max(200).default(20).describe('Largest file that may be handed in, in megabytes.'),
  MAX_SHEET_MB: z.coerce.number().int().min(1).max(400).default(100).describe('Largest sheet (XLSX, CSV) that may be handed in for an import, in megabytes.'),
  UPLOADS_KEPT_DAYS: z.coerce.number().int().min(1).max(3_650).default(30).describe('An uploaded file that came into no draft and no case is removed after so many days.'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(60).describe('A session unused this long is over.'),
  SESSION_HOURS: z.coerce.number().int().min(1).default(12).describe('A session is over after this long, used or not.'),
  SIGN_IN_TRIES: z.coerce.number().int().min(1).default(5).describe('Wrong passwords in a row before an account is locked for a while.'),
  SIGN_IN_LOCK_SECONDS: seconds.default(300).describe('How long an account stays locked after too many wrong passwords.'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(3_000).describe('Requests a minute from one address before it is told to wait (429).'),
  REQUESTS_AT_ONCE: z.coerce.number().int().min(4).max(1_000).default(48).describe('Requests worked on at once; more wait, and beyond that are told to come back (503).'),
  REQUESTS_WAITING: z.coerce.number().int().min(0).max(10_000).default(200).describe('Requests of the public, and as many of officers, that may wait for their turn, for a second and a half at most.'),
  OFFICERS_SHARE: z.coerce.number().int().min(0).max(90).default(25).describe('Percent of the requests at once that are kept for officers who are signed in.'),
  CONNECTIONS: z.coerce.number().int().min(16).max(100_000).default(5_000).describe('Connections of clients that are held open at once; the next is closed.'),
  TRUST_PROXY: z.enum(['yes', 'no']).default('no').describe('Whether X-Forwarded-For comes from a proxy of ours.'),
  DEMO: z.enum(['yes', 'no']).default('yes').describe('Fill an empty database with the demo jurisdiction, and mark every page as a demonstration.'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('How much is logged.'),
  STOP_SECONDS: seconds.default(15).describe('How long a stop waits for requests under way.'),
  SABOTAGE: z
    .enum(['none', 'ack-before-commit', 'no-lock', 'skip-hash', 'drop-owner-check'])
    .default('none')
    .describe('Breaks one promise on purpose, so that a fault test can show that it would notice. Never in service.'),
} as const;

const schema = z.object(settings);

export type Config = z.output<typeof schema>;

/** A setting has a value that it cannot have. */
export class WrongSetting extends Error {}

/** Reads the configuration from the environment; a wrong value is refused by a sentence that names it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const rule = settings[name as keyof typeof settings]?.description ?? '';
    // A password in an address is not for the terminal.
    const value = given[name]?.replace(/\/\/[^@]*@/, '//…@');
    return `${name}=${value}: ${issue.message}. ${rule}`;
  });
  throw new WrongSetting(lines.join('\n'));
}

const aboutSettings = `# Configuration

All settings, printed by \`npm run --silent mingtang settings > docs/configuration.md\`; a test holds this file to the code.

A setting is a variable of the environment. Five may also be given as options of any command: \`--data\`, \`--port\`, \`--host\`, \`--database-url\`, \`--sabotage\`. An empty value counts as unset. A wrong value stops the start with a sentence that names the setting, what was given, and what it takes.
`;

/** `docs/configuration.md`, whole: every setting, its value when unset, what it takes, what it does. */
export function settingsTable(): string {
  const described = z.toJSONSchema(schema, { io: 'input' }).properties ?? {};
  const rows = Object.entries(described).map(([name, given]) => {
    const rule = given as SettingShown;
    return `| \`${name}\` | ${rule.default === undefined ? '–' : `\`${rule.default}\``} | ${ruleInWords(rule)} | ${rule.description} |`;
  });
  return [aboutSettings, '| setting | when unset | takes | what it does |', '|---|---|---|---|', ...rows, ''].join('\n');
}

interface SettingShown {
  description: string;
  default?: string | number;
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
}

function ruleInWords({ type, enum: words, minimum, maximum = Number.MAX_SAFE_INTEGER, format, pattern }: SettingShown): string {
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  if (type === 'integer') return maximum === Number.MAX_SAFE_INTEGER ? `whole number from ${minimum}` : `whole number from ${minimum} to ${maximum}`;
  if (format === 'uri') return 'address (http or https)';
  return pattern ? `text like \`${pattern.replaceAll('|', '\\|')}\`` : 'text';
}
