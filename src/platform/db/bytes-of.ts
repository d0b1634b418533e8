/** Roughly how many bytes of memory a thing takes that was read from the database: its texts, and what holds them together. */
export function bytesOf(thing: unknown): number {
  if (typeof thing === 'string') return 24 + 2 * thing.length; // Chinese takes two bytes a sign, and most texts hold some
  if (typeof thing !== 'object' || thing === null) return 8;
  if (ArrayBuffer.isView(thing)) return 100 + thing.byteLength;
  let bytes = 48;
  for (const part of Object.values(thing)) bytes += 8 + bytesOf(part);
  return bytes;
}
