import { TooLarge } from '../errors.ts';
import { type Said, said } from '../i18n.ts';
import type { RequestContext } from './deps.ts';

const largest = 1024 * 1024;

/** The body of a request as text, at most 1 MB, whether its length was told or not (413). */
export async function bodyText(c: RequestContext, tooLarge: Said = said('内容超过 1 MB', 'The body is larger than 1 MB')): Promise<string> {
  const told = c.req.header('content-length');
  if (Number(told ?? 0) > largest) throw new TooLarge('body-too-large', tooLarge);
  if (told !== undefined || !c.req.raw.body) return c.req.text();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body) {
    size += chunk.length;
    if (size > largest) throw new TooLarge('body-too-large', tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
