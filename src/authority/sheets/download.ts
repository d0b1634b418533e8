import { Readable } from 'node:stream';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

/** A file as an answer that streams, to be saved under a name. */
export function download(content: Readable, name: string, format: keyof typeof types): Response {
  // What is taken slowly waits: pieces are made when they are asked for.
  const pieces = Readable.toWeb(Readable.from(asBytes(content), { objectMode: false, highWaterMark: 64 * 1024 }));
  return new Response(pieces as unknown as BodyInit, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
}

async function* asBytes(content: Readable): AsyncGenerator<Buffer> {
  for await (const piece of content as AsyncIterable<Buffer | string>) yield Buffer.from(piece as string);
}
