import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';

/** Invalid at each field whose text holds signs that cannot be kept: U+0000, or halves of a sign. */
export function mustBeStorable(fields: Readonly<Record<string, unknown>>): void {
  const bad = Object.entries(fields).filter(([key, value]) => !isStorable(key) || !isStorable(value));
  if (bad.length === 0) return;
  const sentence = said('含有不能保存的字符，请重新输入', 'holds signs that cannot be kept; type it again');
  throw new Invalid(Object.fromEntries(bad.map(([key]) => [isStorable(key) ? key : 'body', sentence])));
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (Array.isArray(value)) return value.every(isStorable);
  if (value && typeof value === 'object') return Object.entries(value).every((entry) => entry.every(isStorable));
  return typeof value !== 'number' || Number.isFinite(value);
}
