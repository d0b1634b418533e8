import { Invalid, TooLarge, TooSlow } from '../errors.ts';
import { type Said, said } from '../i18n.ts';
import type { RequestContext } from './deps.ts';

const largest = 1024 * 1024;
const slowestMs = 15_000;
const read = new WeakMap<RequestContext, Promise<string | 'too-large'>>();

/** The body of a request as text, at most 1 MB, whether its length was told or not (413), and within 15 seconds (408). It is read once. */
export async function bodyText(c: RequestContext, tooLarge: Said = said('内容超过 1 MB', 'The body is larger than 1 MB')): Promise<string> {
  let reading = read.get(c);
  if (!reading) read.set(c, (reading = readBody(c)));
  const text = await reading;
  if (text === 'too-large') throw new TooLarge('body-too-large', tooLarge);
  return text;
}

async function readBody(c: RequestContext): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > largest) return 'too-large';
  const { body } = c.req.raw;
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void reader.cancel().catch(() => {});
  }, slowestMs);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Invalid({ body: said('内容没有传完整', 'did not arrive whole') }, 'body-cut-off');
      });
      if (late) throw new TooSlow();
      if (done) break;
      chunks.push(value);
      size += value.length;
      if (size > largest) {
        void reader.cancel().catch(() => {});
        return 'too-large';
      }
    }
  } finally {
    clearTimeout(timer);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Invalid({ body: said('不是 UTF-8 编码', 'is not UTF-8') }, 'not-utf-8');
  }
}
