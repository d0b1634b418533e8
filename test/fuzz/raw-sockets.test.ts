import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { h } from 'preact';
import { z } from 'zod';
import { readConfig } from '#platform/config.ts';
import { apiRoute } from '#platform/http/api-route.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import { listen, type Listening } from '#platform/http/serve.ts';
import { depsWithoutDatabase, smallHttp } from '../support/small-app.ts';

let done = 0;
const routes = [
  pageRoute({ path: '/page', who: 'anyone', object: 'thing' }, {}, async () => ({ title: 'Page', body: h('p', {}) })),
  apiRoute({ method: 'post', path: '/act', who: 'anyone', object: 'thing', audit: 'test.kept', once: false }, { summary: 'x', tag: 'test', answers: {}, takes: { body: z.looseObject({}) } }, async () => {
    done += 1;
    return { status: 200, body: {} };
  }),
];

async function served(work: (server: Listening) => Promise<void>): Promise<void> {
  const { app, admission } = smallHttp(depsWithoutDatabase({ config: readConfig({ LOG_LEVEL: 'silent' }) }), routes);
  const server = await listen(app, { host: '127.0.0.1', port: 0, admission });
  try {
    await work(server);
    assert.equal((await fetch(`http://127.0.0.1:${server.port}/page`)).status, 200, 'and it still answers');
  } finally {
    await server.stop(0);
  }
}

/** Sends bytes as they are; gives what came back until the server closed, or until it answered and nothing more was to come. */
function raw(port: number, bytes: string | Buffer, untilAnswer = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      if (untilAnswer && answer.includes('\r\n\r\n')) socket.end();
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(answer) : reject(error)));
  });
}

const head = 'POST /api/v1/act HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const hidden = 'POST /api/v1/act HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';

test('a request whose end can be read in two ways is refused and the connection closed: nothing hides in it', async () => {
  const cases: Record<string, string> = {
    'CL and TE': `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    'TE and CL': `${head}Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nX${hidden}`,
    'two lengths': `${head}Content-Length: 2\r\nContent-Length: 90\r\n\r\n{}${hidden}`,
    'a list of lengths': `${head}Content-Length: 2, 90\r\n\r\n{}${hidden}`,
    'a signed length': `${head}Content-Length: +2\r\n\r\n{}${hidden}`,
    'a negative length': `${head}Content-Length: -1\r\n\r\n{}${hidden}`,
    'a length in hexadecimal': `${head}Content-Length: 0x2\r\n\r\n{}${hidden}`,
    'another coding': `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`,
    'a coding twice': `${head}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${hidden}`,
    'space before the colon': `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`,
    'bare line feeds': `POST /api/v1/act HTTP/1.1\nHost: localhost\nContent-Length: 0\n\n${hidden}`,
    'a folded header': `${head}X-A: b\r\n Content-Length: 90\r\nContent-Length: 2\r\n\r\n{}`.replace('{}', ''),
    'a chunk too large to count': `${head}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n${hidden}`,
    'a chunk of signed size': `${head}Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n${hidden}`,
  };
  await served(async ({ port }) => {
    for (const [name, bytes] of Object.entries(cases)) {
      const before = done;
      const answer = await raw(port, bytes);
      assert.match(answer, /^HTTP\/1\.1 4\d\d /, name);
      assert.equal(answer.split('HTTP/1.1 ').length, 2, `${name}: answered once`);
      assert.equal(done, before, `${name}: nothing was done`);
    }
    assert.match(await raw(port, hidden, true), /^HTTP\/1\.1 200 /);
    assert.equal(done, 1, 'sent plainly it is done');
  });
});

test('what is no HTTP, or too much of it, is refused without a word of the inside', async () => {
  const get = (line: string, headers = ''): string => `${line}\r\nHost: localhost\r\n${headers}\r\n`;
  const cases: Record<string, [string | Buffer, RegExp]> = {
    TRACE: [get('TRACE /page HTTP/1.1', 'Cookie: a=secret\r\n'), /^HTTP\/1\.1 4\d\d /],
    TRACK: [get('TRACK /page HTTP/1.1', 'Cookie: a=secret\r\n'), /^HTTP\/1\.1 4\d\d /],
    CONNECT: [get('CONNECT evil.example:443 HTTP/1.1'), /^(HTTP\/1\.1 4\d\d |$)/],
    'no method': [Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), /^HTTP\/1\.1 400 /],
    'no version': ['GET /page\r\n\r\n', /^HTTP\/1\.1 (200|4\d\d) /],
    'another version': [get('GET /page HTTP/9.9'), /^HTTP\/1\.1 [45]\d\d /],
    'no host': ['GET /page HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400 /],
    'two hosts': [get('GET /page HTTP/1.1', 'Host: evil.example\r\n'), /^HTTP\/1\.1 (400|200) /],
    'a NUL in a header': [get('GET /page HTTP/1.1', 'X-A: a\0b\r\n'), /^HTTP\/1\.1 400 /],
    'a return in a header': [get('GET /page HTTP/1.1', 'X-A: a\rSet-Cookie: b\r\n'), /^HTTP\/1\.1 400 /],
    'bytes in the address': [Buffer.concat([Buffer.from('GET /page?q='), Buffer.from([0xff, 0xfe]), Buffer.from(' HTTP/1.1\r\nHost: localhost\r\n\r\n')]), /^HTTP\/1\.1 (200|400|404) /],
    'a long address': [get(`GET /${'x'.repeat(30_000)} HTTP/1.1`), /^HTTP\/1\.1 4(14|31) /],
    'a long header': [get('GET /page HTTP/1.1', `X-A: ${'x'.repeat(40_000)}\r\n`), /^HTTP\/1\.1 431 /],
    'a thousand headers': [get('GET /page HTTP/1.1', 'X-A: b\r\n'.repeat(3_000)), /^HTTP\/1\.1 (431|200) /],
    'the address of another': [get('GET http://evil.example/page HTTP/1.1'), /^HTTP\/1\.1 (200|400|404) /],
    'an address without a slash': [get('GET page HTTP/1.1'), /^HTTP\/1\.1 4\d\d /],
    'a host that is none': ['GET /page HTTP/1.1\r\nHost: a b<c>\r\n\r\n', /^HTTP\/1\.1 400 /],
    'an upgrade': [get('GET /page HTTP/1.1', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'), /^HTTP\/1\.1 (200|4\d\d) /],
  };
  await served(async ({ port }) => {
    for (const [name, [bytes, due]] of Object.entries(cases)) {
      const answer = await raw(port, bytes, true);
      assert.match(answer, due, name);
      assert.doesNotMatch(answer, /secret|\.ts:|node_modules|Error:/, name);
    }
  });
});

test('bodies cut off, heads that never end and idle connections keep nobody else waiting', async () => {
  await served(async ({ port }) => {
    const open = await Promise.all(Array.from({ length: 300 }, (_, n) => begun(port, ['', 'GET /page HT', `${head}Content-Length: 100\r\n\r\n{"a":`, `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"a"`][n % 4]!)));
    const before = done;
    assert.equal((await fetch(`http://127.0.0.1:${port}/page`)).status, 200);
    for (const socket of open) socket.destroy();
    assert.match(await raw(port, hidden, true), /^HTTP\/1\.1 200 /);
    assert.equal(done, before + 1, 'half a body does nothing');
  });
});

function begun(port: number, bytes: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => (bytes ? socket.write(bytes, () => resolve(socket)) : resolve(socket)));
    socket.once('error', reject);
  });
}
