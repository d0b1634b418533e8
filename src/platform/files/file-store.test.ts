import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { KindNotAccepted, NotFound, TooLarge } from '../errors.ts';
import { openFileStore } from './file-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'mingtang-store-'));
const limit = 64 * 1024;
const store = await openFileStore(folder, limit);
after(() => rm(folder, { recursive: true }));

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const put = (content: Buffer | string, name: string) => store.store(Readable.from([Buffer.from(content)]), { name });
const leftovers = () => readdir(join(folder, 'incoming'));

test('a file over the limit is refused and nothing of it stays', async () => {
  const endless = Readable.from((function* () { for (;;) yield Buffer.alloc(16 * 1024, 0x20); })());
  await assert.rejects(store.store(endless, { name: 'a.txt' }), (error) => error instanceof TooLarge && error.code === 'file-too-large');
  assert.ok(endless.destroyed);
  assert.deepEqual(await leftovers(), []);
  assert.equal((await put(Buffer.alloc(limit, 0x61), 'full.txt')).size, limit);
});

test('content that is not what its name says is refused', async () => {
  for (const [content, name] of [[pdf, 'a.png'], [png, 'a.pdf'], ['just words', 'a.pdf'], [pdf, 'a'], [pdf, 'pdf'], [pdf, 'a.pdf.exe']] as const) {
    await assert.rejects(put(content, name), (error) => error instanceof KindNotAccepted && error.code === 'file-not-what-it-claims', name);
  }
  assert.deepEqual(await leftovers(), []);
});

test('what could run in a browser or on a desk is refused, whatever it is called', async () => {
  const hostile: [string | Buffer, string][] = [
    ['<!DOCTYPE html><p>', 'a.txt'],
    ['harmless words\n<ScRiPt>alert(1)</script>', 'a.txt'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>', 'a.png'],
    ['<?xml version="1.0"?><svg/>', 'a.txt'],
    [Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'a.pdf'],
    [Buffer.from('504b0304140000000000', 'hex'), 'a.docx'],
    [Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'a.jpg'],
    [Buffer.from([0x61, 0x00, 0x62]), 'a.txt'],
    [Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x68, 0x00, 0x74, 0x00]), 'a.txt'],
    ['', 'empty.txt'],
  ];
  for (const [content, name] of hostile) {
    await assert.rejects(put(content, name), (error) => error instanceof KindNotAccepted && error.code === 'file-kind-not-accepted', `${name}: ${content}`);
  }
  assert.deepEqual(await leftovers(), []);
});

test('an upload that is cut off leaves nothing behind', async () => {
  const cut = Readable.from((function* () { yield pdf; throw new Error('the line went dead'); })());
  await assert.rejects(store.store(cut, { name: 'a.pdf' }), /the line went dead/);
  assert.deepEqual(await leftovers(), []);
});

test('the same content is kept once, under its digest, for nobody else to read', async () => {
  const kept = await put(pdf, 'licence.PDF');
  assert.deepEqual(await put(pdf, '另一个名字.pdf'), kept);
  assert.equal(kept.mediaType, 'application/pdf');
  assert.deepEqual(await readdir(join(folder, kept.digest.slice(0, 2))), [kept.digest]);
  assert.equal((await stat(join(folder, kept.digest.slice(0, 2), kept.digest))).mode & 0o777, 0o600);
  assert.deepEqual(await buffer(store.read(kept.digest)), pdf);
  assert.equal(await store.has(kept.digest), true);
  assert.equal(await store.has('0'.repeat(64)), false);
  assert.equal((await put(png, 'a.png')).mediaType, 'image/png');
  assert.equal((await put('店名：信安小面馆\n', '说明.txt')).mediaType, 'text/plain');
});

test('what half-done uploads left behind is swept, but not what is still arriving', async () => {
  const now = new Date('2026-03-12T09:42:00Z');
  const hours = (ago: number) => new Date(now.getTime() - ago * 3_600_000);
  for (const [name, ago] of [['old', 2], ['new', 0.5]] as const) {
    await writeFile(join(folder, 'incoming', name), 'x');
    await utimes(join(folder, 'incoming', name), hours(ago), hours(ago));
  }
  assert.equal(await store.sweep(now, 3_600_000), 1);
  assert.deepEqual(await leftovers(), ['new']);
  assert.equal(await store.sweep(now, 0), 1);
});

test('a digest cannot lead out of the store', () => {
  for (const path of ['../../etc/passwd', 'ab/../../x', '', 'A'.repeat(64)]) assert.throws(() => store.read(path), NotFound);
});

test('content is discarded unless it came again meanwhile, and what is not there is none', async () => {
  const { digest } = await put(pdf, 'a.pdf');
  const arrived = await stat(join(folder, digest.slice(0, 2), digest));
  // To the millisecond, down: `mtime` rounds what the file system knows more exactly.
  const then = Math.floor(arrived.mtimeMs);
  assert.equal(await store.discard(digest, new Date(then)), false);
  assert.equal(await store.has(digest), true);
  assert.equal(await store.discard(digest, new Date(then + 1_000)), true);
  assert.deepEqual([await store.has(digest), await leftovers()], [false, []]);
  assert.equal(await store.discard(digest, new Date(then + 1_000)), false);
});
