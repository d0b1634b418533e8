import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
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

async function readBody(c: RequestContext): Promise<string | 'too-large'> {
  if (Number(c.req.header('content-length') ?? 0) > largest) return 'too-large';
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  // Node's own request: the stream of the web around it costs a tenth of a submission. Without a server there is only that one.
  const arriving = incoming ?? (c.req.raw.body && Readable.fromWeb(c.req.raw.body as never));
  const bytes = arriving ? await wholeOf(arriving) : Buffer.alloc(0);
  if (bytes === 'too-large') return bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Invalid({ body: said('不是 UTF-8 编码', 'is not UTF-8') }, 'not-utf-8');
  }
}

// What is left of a body that is not taken is drained by the server, after the answer.
function wholeOf(arriving: Readable): Promise<Buffer | 'too-large'> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (): void => {
      clearTimeout(timer);
      arriving.off('data', take).off('end', whole).off('close', cutOff).pause();
    };
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= largest) return;
      end();
      resolve('too-large');
    };
    const whole = (): void => {
      end();
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    };
    const cutOff = (): void => {
      end();
      reject(new Invalid({ body: said('内容没有传完整', 'did not arrive whole') }, 'body-cut-off'));
    };
    const timer = setTimeout(() => {
      end();
      reject(new TooSlow());
    }, slowestMs);
    // An error is followed by the end of the connection; without a listener it would be the end of the process.
    arriving.on('error', () => {}).on('data', take).on('end', whole).on('close', cutOff);
    if (arriving.destroyed) cutOff();
  });
}
