import { pino } from 'pino';
import type { Config } from './config.ts';

export interface Log {
  error(particulars: object, message: string): void;
  warn(particulars: object, message: string): void;
  info(particulars: object, message: string): void;
  debug(particulars: object, message: string): void;
}

/** Structured log on standard output, one JSON object a line, in UTC; it never holds bodies, cookies or names of people. */
export function openLog(config: Pick<Config, 'LOG_LEVEL'>): Log {
  return pino({
    level: config.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.residentNumber'], censor: '[masked]' },
  });
}

export const silentLog: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
