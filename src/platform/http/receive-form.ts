import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { DomainError, Invalid, KindNotAccepted, TooLarge, TooSlow } from '../errors.ts';
import { type StoredFile, tooLarge } from '../files/file-store.ts';
import { type Said, said } from '../i18n.ts';
import { bodyText } from './body-text.ts';
import type { RequestContext } from './deps.ts';

/** A file handed in with a form, already in the store. */
export interface ReceivedFile extends StoredFile {
  /** The name it had with its sender, shortened and without a path. */
  name: string;
}

export interface ReceivedForm {
  fields: Record<string, string | string[]>;
  files: Record<string, ReceivedFile[]>;
  /** Files that were not taken, by field, where the form tells of them itself: too large, or of a kind that is not accepted. */
  refused: Record<string, Said>;
  /** Content of a file whose field is only read, not kept: at most 1 MB, of any kind. */
  inMemory?: Record<string, Uint8Array>;
}

const limits = { fieldNameSize: 100, fieldSize: 64 * 1024, fields: 300, files: 20, parts: 320, headerPairs: 20 };
const largestForm = 1024 * 1024;

/**
 * Reads a form that was sent; files are streamed into the store, never held in memory. A file that is not taken ends it
 * (413, 415), or, with `tellRefused`, is told at its field while the rest is kept. As sheets they have their own limit and kinds.
 */
export async function receiveForm(c: RequestContext, tellRefused = false, inMemory: readonly string[] = [], as: 'paper' | 'sheet' = 'paper'): Promise<ReceivedForm> {
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return receiveMultipart(c, type, tellRefused, inMemory, as);
  const text = await bodyText(c, said('表单超过 1 MB', 'The form is larger than 1 MB'));
  const fields: ReceivedForm['fields'] = {};
  for (const [name, value] of new URLSearchParams(text)) put(fields, name, value);
  return { fields, files: {}, refused: {} };
}

async function receiveMultipart(c: RequestContext, type: string, tellRefused: boolean, inMemory: readonly string[], as: 'paper' | 'sheet'): Promise<ReceivedForm> {
  const { files: store, config } = c.get('deps');
  const limitBytes = (as === 'sheet' ? config.MAX_SHEET_MB : config.MAX_FILE_MB) * 1024 * 1024;
  // The whole is bounded too: a few files and a form.
  if (Number(c.req.header('content-length') ?? 0) > limitBytes * 2 + largestForm) throw tooLarge(limitBytes);
  // Without a prototype: a field may be called __proto__.
  const form: ReceivedForm = { fields: {}, files: Object.create(null), refused: Object.create(null) };
  const storing: { field: string; content: PassThrough; kept: Promise<ReceivedFile | undefined> }[] = [];
  const busboy = openBusboy(type, limitBytes);
  busboy.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) busboy.destroy(new Invalid({ [name]: said('内容太长', 'is too long') }));
    else put(form.fields, name, value);
  });
  busboy.on('file', (field, stream, given) => {
    const name = (given ?? '').normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '').slice(-120);
    stream.on('error', () => {}); // told by busboy itself; unheard, it would end the process
    if (!name) return void stream.resume(); // a file field left empty
    if (inMemory.includes(field)) return readWhole(stream, (content) => (form.inMemory = { ...form.inMemory, [field]: content }), (problem) => busboy.destroy(problem));
    // Between the two stands a pipe of its own: a file that is refused must not stop the reading of the form.
    const content = new PassThrough();
    const kept = store.store(content, { name, as }).then(
      (file) => ({ ...file, name }),
      (error: unknown) => {
        stream.resume();
        if (!tellRefused || !(error instanceof TooLarge || error instanceof KindNotAccepted)) throw error;
        form.refused[field] = error.sentence;
        return undefined;
      },
    );
    kept.catch(() => {}); // heard below, once the whole is read
    storing.push({ field, content, kept });
    stream.pipe(content);
  });
  for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    busboy.on(event, () => busboy.destroy(new TooLarge('form-too-large', said('表单的项太多', 'The form has too many parts'))));
  }
  const body = c.req.raw.body;
  if (!body) throw notAForm();
  const arriving = Readable.fromWeb(body as never).on('error', (error) => busboy.destroy(error));
  const stopLooking = endWhenTooSlow(arriving, (error) => busboy.destroy(error));
  arriving.pipe(busboy);
  const [read] = await Promise.allSettled([finished(busboy)]);
  stopLooking();
  if (read.status === 'rejected') for (const { content } of storing) content.destroy(notAForm());
  const stored = await Promise.allSettled(storing.map(({ kept }) => kept));
  const reasons = [read, ...stored].flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  // What busboy says on its own is always that the form did not come whole; of the refusals the first counts.
  const refusal = reasons.find((reason) => reason instanceof DomainError) ?? stored.find((result) => result.status === 'rejected')?.reason;
  if (reasons.length > 0) throw refusal ?? notAForm();
  // In the order in which they were sent, whichever was stored first: a form sent twice must read the same.
  for (const { field, kept } of storing) {
    const file = await kept;
    if (file) (form.files[field] ??= []).push(file);
  }
  return form;
}

// Whoever sends next to nothing holds one of few places: every ten seconds 32 KB at least, or the end of it.
function endWhenTooSlow(arriving: Readable, end: (error: Error) => void): () => void {
  let since = 0;
  arriving.on('data', (chunk: Uint8Array) => (since += chunk.length));
  const timer = setInterval(() => {
    if (since < 32 * 1024 && !arriving.readableEnded) end(new TooSlow());
    since = 0;
  }, 10_000);
  return () => clearInterval(timer);
}

function readWhole(stream: NodeJS.ReadableStream, keep: (content: Uint8Array) => void, refuse: (problem: TooLarge) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestForm) chunks.push(chunk);
    else refuse(new TooLarge('file-too-large', said('文件超过 1 MB', 'The file is larger than 1 MB')));
  });
  stream.on('end', () => keep(Buffer.concat(chunks)));
}

function openBusboy(type: string, limitBytes: number) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { ...limits, fileSize: limitBytes + 1 } });
  } catch {
    throw notAForm(); // without a boundary
  }
}

function notAForm(): Invalid {
  return new Invalid({ body: said('表单没有传完整，请重新提交', 'The form did not arrive whole; send it again') }, 'form-cut-off');
}

function put(fields: ReceivedForm['fields'], name: string, given: string): void {
  const value = given.replaceAll('\0', ''); // stands in no text of the database
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const next = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  Object.defineProperty(fields, name, { value: next, enumerable: true, configurable: true, writable: true });
}
