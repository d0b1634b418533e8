import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { Invalid, KindNotAccepted, TooLarge } from '../errors.ts';
import { type StoredFile, tooLarge } from '../files/file-store.ts';
import { type Said, said } from '../i18n.ts';
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
}

const limits = { fieldNameSize: 100, fieldSize: 64 * 1024, fields: 300, files: 20, parts: 320, headerPairs: 20 };
const largestForm = 1024 * 1024;

/**
 * Reads a form that was sent; files are streamed into the store, never held in memory. A file that is not taken ends it
 * (413, 415), or, with `tellRefused`, is told at its field while the rest is kept.
 */
export async function receiveForm(c: RequestContext, tellRefused = false): Promise<ReceivedForm> {
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return receiveMultipart(c, type, tellRefused);
  if (Number(c.req.header('content-length') ?? 0) > largestForm) {
    throw new TooLarge('body-too-large', said('表单超过 1 MB', 'The form is larger than 1 MB'));
  }
  const fields: ReceivedForm['fields'] = {};
  for (const [name, value] of new URLSearchParams(await c.req.text())) put(fields, name, value);
  return { fields, files: {}, refused: {} };
}

async function receiveMultipart(c: RequestContext, type: string, tellRefused: boolean): Promise<ReceivedForm> {
  const { files: store, config } = c.get('deps');
  const limitBytes = config.MAX_FILE_MB * 1024 * 1024;
  // The whole is bounded too: a few files and a form.
  if (Number(c.req.header('content-length') ?? 0) > limitBytes * 2 + largestForm) throw tooLarge(limitBytes);
  const form: ReceivedForm = { fields: {}, files: {}, refused: {} };
  const storing: Promise<void>[] = [];
  const busboy = new Busboy({ headers: { 'content-type': type }, limits: { ...limits, fileSize: limitBytes + 1 } });
  busboy.on('field', (name, value, cut) => {
    if (cut) busboy.destroy(new Invalid({ [name]: said('内容太长', 'is too long') }));
    else put(form.fields, name, value);
  });
  busboy.on('file', (field, stream, given) => {
    const name = (given ?? '').normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '').slice(-120);
    if (!name) return void stream.resume(); // a file field left empty
    const kept = store.store(stream, { name }).then((file) => {
      (form.files[field] ??= []).push({ ...file, name });
    });
    storing.push(
      kept.catch((error: unknown) => {
        stream.resume();
        if (!tellRefused || !(error instanceof TooLarge || error instanceof KindNotAccepted)) throw error;
        form.refused[field] = error.sentence;
      }),
    );
  });
  for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    busboy.on(event, () => busboy.destroy(new TooLarge('form-too-large', said('表单的项太多', 'The form has too many parts'))));
  }
  const body = c.req.raw.body;
  if (!body) throw notAForm();
  Readable.fromWeb(body as never).on('error', (error) => busboy.destroy(error)).pipe(busboy);
  const outcome = await Promise.allSettled([finished(busboy)]);
  const kept = await Promise.allSettled(storing);
  for (const result of [...kept, ...outcome]) {
    if (result.status === 'rejected') throw (result.reason as Error).message.startsWith('Multipart') ? notAForm() : result.reason;
  }
  return form;
}

function notAForm(): Invalid {
  return new Invalid({ body: said('表单没有传完整，请重新提交', 'The form did not arrive whole; send it again') }, 'form-cut-off');
}

function put(fields: ReceivedForm['fields'], name: string, value: string): void {
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const next = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  Object.defineProperty(fields, name, { value: next, enumerable: true, configurable: true, writable: true });
}
