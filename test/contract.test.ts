import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { castMembers } from '../demo/cast.ts';
import { apiOver, type Caller } from './support/api-client.ts';
import type { Json } from './support/api-words.ts';
import { type Running, command, emptyFolder, freePort, startPlatform } from './support/child.ts';
import { readyApplication } from './support/first-matter.ts';

interface Said {
  ok: boolean;
  entries: number;
  endKnown: boolean;
  faults: { kind: string }[];
  outside: { agrees: boolean }[];
  mismatches: unknown[];
  counts: Record<string, number>;
  dueDate: string;
  promised: { dueDate: string };
  item: { name: string };
}

/** A command that answers in JSON. */
async function asked(words: readonly string[]): Promise<{ code: number | null; said: Said; err: string }> {
  const { code, out, err } = await command(words);
  return { code, said: (out.startsWith('{') ? JSON.parse(out) : {}) as Said, err };
}

describe('the contract of the platform as a process', { concurrency: false }, async () => {
  const [data, restored] = [emptyFolder('contract'), emptyFolder('restored')];
  const kept = emptyFolder('kept');
  const checkpointFile = join(kept, 'checkpoint.txt');
  const receiptFile = join(kept, 'receipt.txt');
  const port = await freePort();
  let running: Running | undefined;
  let citizen: Caller;
  let ownBefore: number;
  let sent: { body: string; answer: string };
  const api = () => apiOver((path, init) => fetch(`${running!.url}${path}`, init));
  after(async () => {
    await running?.killAll().catch(() => {});
    for (const folder of [data, restored, kept]) rmSync(folder, { recursive: true, force: true });
  });

  test('C2 it starts, and says on what it stands', async () => {
    running = await startPlatform(data, port);
    const ready = (await (await fetch(`${running.url}/readyz`)).json()) as Record<string, unknown>;
    assert.deepEqual([ready['ready'], ready['durability']], [true, 'fsync']);
    assert.match(String(ready['engine']), /^PostgreSQL \d+/);
    assert.match(String(ready['schema']), /^\d{4}_[a-z_]+\.sql$/);
    assert.ok(Number(ready['freeBytes']) > 0 && ready['ledger']);
    assert.deepEqual(await (await fetch(`${running.url}/livez`)).json(), { alive: true });
    assert.match(await (await fetch(`${running.url}/metrics`)).text(), /^mingtang_requests_total\{/m);
    assert.match(running.out(), new RegExp(`ready: +http://127\\.0\\.0\\.1:${port}`));
  });

  test('C1 a second start on the same data is refused within two seconds, and harms nothing', async () => {
    const { milliseconds: bare } = await command(['help']);
    const { code, err, milliseconds } = await command(['start', '--data', data, '--port', String(port + 1)]);
    assert.equal(code, 1);
    assert.match(err, /another Mingtang is running on .*stop it, or name another folder/);
    assert.ok(milliseconds < bare + 2_000, `${milliseconds} ms, of which ${bare} to load the program`);
    assert.equal((await fetch(`${running!.url}/readyz`)).status, 200);
  });

  test('C4 seed --demo beside the running platform prints who can sign in, and they can', async () => {
    const { code, out } = await command(['seed', '--demo', '--seed', '7', '--data', data]);
    assert.equal(code, 0);
    for (const { login, name } of castMembers()) assert.match(out, new RegExp(`${login}.*${name}`));
    assert.match(out, /password of all: \S+/);
    assert.match(out, /300 cases .*seed 7/);
    const again = await command(['seed', '--demo', '--seed', '8', '--data', data]);
    assert.match(again.out, /300 cases are there, of seed 7/);
    citizen = await api().signIn('linxiaolan');
    assert.equal((await citizen.get('/me')).status, 200);
    ownBefore = (await citizen.get('/cases')).body.rows.length;
  });

  test('C5 and C11: the same request once, another under its key refused, each refusal with its stable id', async () => {
    const application = await readyApplication(citizen);
    const first = await citizen.post('/cases', application, 'contract-key-1');
    assert.equal(first.status, 201, first.text);
    sent = { body: JSON.stringify(application), answer: first.text };
    assert.equal((await citizen.post('/cases', application, 'contract-key-1')).text, first.text);
    assert.equal((await citizen.post('/cases', { ...application, files: [] }, 'contract-key-1')).body.code, 'request-key-reused');
    assert.equal((await api().anyone.get('/cases')).body.code, 'not-signed-in');
    assert.equal((await citizen.get('/cases/none')).body.code, 'not-found');
    const receipt = (await citizen.get(`/cases/${first.body.no}/receipt`)).body;
    writeFileSync(receiptFile, receipt.text);
  });

  test('kill -9 of the application and of both: what was acknowledged is there, and the next start needs no repair', async () => {
    for (const kill of ['killApp', 'killAll'] as const) {
      await running![kill]();
      running = await startPlatform(data, port);
      const again = await citizen.post('/cases', JSON.parse(sent.body), 'contract-key-1');
      assert.deepEqual([again.status, again.text], [201, sent.answer], kill);
    }
    assert.equal((await citizen.get('/cases')).body.rows.length, ownBefore + 1);
  });

  test('C6 and C8: beside the running platform the ledger verifies, also against a signed checkpoint and a receipt', async () => {
    const { out: note } = await command(['checkpoint', '--data', data]);
    writeFileSync(checkpointFile, note);
    const [, text, keyText, signature] = /^([\s\S]*?\nkey: \w+ (\S+)\n)\nsignature: (\S+)\n?$/.exec(note) ?? [];
    const publicKey = createPublicKey({ key: Buffer.from(keyText!, 'base64url'), format: 'der', type: 'spki' });
    assert.ok(verify(null, Buffer.from(text!), publicKey, Buffer.from(signature!, 'base64url')), note);
    const { code, said } = await asked(['verify', '--json', '--checkpoint', checkpointFile, '--receipt', receiptFile, '--data', data]);
    assert.deepEqual([code, said.ok, said.endKnown, said.outside.map(({ agrees }) => agrees)], [0, true, true, [true, true]]);
    assert.ok(said.entries > 100);
    writeFileSync(`${receiptFile}.forged`, readFileSync(receiptFile, 'utf8').replace(/\d{4}-\d{2}-\d{2}/, '1999-01-01'));
    const forged = await asked(['verify', '--json', '--receipt', `${receiptFile}.forged`, '--data', data]);
    assert.deepEqual([forged.code, forged.said.ok], [1, false]);
  });

  test('C7 a backup of the running platform is restored to an empty folder, verified and reconciled', async () => {
    const folder = join(kept, 'backup');
    assert.equal((await command(['backup', folder, '--data', data])).code, 0);
    const { code, said } = await asked(['reconcile', '--json', '--data', data]);
    assert.deepEqual([code, said.ok, said.mismatches, said.counts['cases']], [0, true, [], 301]);
    const back = await command(['restore', folder, '--data', restored]);
    assert.equal(back.code, 0, back.out + back.err);
    assert.match(back.out, /verify: the ledger is as it was/);
    assert.equal((await fetch(`${running!.url}/readyz`)).status, 200, 'and the platform went on');
    assert.notEqual((await command(['restore', folder, '--data', restored])).code, 0, 'not over what is there');
  });

  test('C9 the deadline of an item, with the promised one beside it', async () => {
    const { code, said } = await asked(['deadline', '--item', JSON.parse(sent.body).itemCode, '--start', '2026-03-12', '--json', '--data', data]);
    assert.deepEqual([code, said.item.name, said.dueDate, said.promised.dueDate], [0, '食品经营许可', '2026-03-26', '2026-03-19']);
  });

  test('C3 the description of the API is where the contract says', async () => {
    const described = (await (await fetch(`${running!.url}/api/openapi.json`)).json()) as { openapi: string; paths: Json };
    assert.match(described.openapi, /^3\.1/);
  });

  test('a stop that is asked for is graceful', async () => {
    assert.equal(await running!.stop(), 0);
    await assert.rejects(fetch(`${running!.url}/livez`));
    running = undefined;
  });
});
