import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { RequestContext } from './deps.ts';
import { pack } from './pack.ts';

const long = '办事指南'.repeat(500);
const asking = (accepted?: string) => ({ req: { header: () => accepted } }) as unknown as RequestContext;

test('a text is packed only where the client takes it and it is worth it', () => {
  for (const accepted of [undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0', 'br, gzip;q=0, deflate']) {
    assert.deepEqual(pack(asking(accepted), long), { body: long, headers: {} }, accepted);
  }
  for (const accepted of ['gzip', 'br, gzip', 'gzip;q=0.5', 'deflate, GZIP ; q=1.0', 'x-gzip']) {
    const { body, headers } = pack(asking(accepted), long);
    assert.deepEqual(headers, { 'content-encoding': 'gzip' }, accepted);
    assert.equal(gunzipSync(body).toString('utf8'), long);
  }
  assert.deepEqual(pack(asking('gzip'), 'kurz'), { body: 'kurz', headers: {} });
});
