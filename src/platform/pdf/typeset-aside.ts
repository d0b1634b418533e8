import { Worker } from 'node:worker_threads';
import { ComeBackLater } from '../errors.ts';
import { said } from '../i18n.ts';
import { compilerPlace, whatToSet } from './typeset.ts';

const mostWaiting = 8;
const atMostMs = 60_000;
const bytesKept = 16_000_000;

const busy = said('正在生成的文件太多，请过一会儿再下载', 'Too many documents are being made; come back in a little while');
const tooLong = said('这个文件太长，没有生成出来，请打印页面', 'The document is too long to be made; print the page instead');

// The text of the thread: it has no modules of ours, so that it is the same bundled and not.
const thread = `
  const { parentPort, workerData: { module, how, what, standard } } = require('node:worker_threads');
  const pdf = new Uint8Array(require(module).NodeCompiler.create(how).pdf(what, standard));
  parentPort.postMessage(pdf, [pdf.buffer]);`;

const kept = new Map<string, Uint8Array<ArrayBuffer>>();
const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * A long document as PDF, set in a thread of its own, so that everyone else's requests go on meanwhile: one at a time, each within a minute,
 * eight waiting at most (else ComeBackLater 'pdf-busy'). `key` names the content: the same content is set once and kept while there is room (16 MB).
 */
export async function typesetAside(key: string, template: string, data: () => unknown): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const begun = underWay.get(key);
  if (begun) return begun;
  if (underWay.size >= mostWaiting) throw new ComeBackLater(503, 'pdf-busy', busy, 10);
  const making = last.then(() => inThread(template, data()));
  last = making.catch(() => {});
  underWay.set(key, making);
  return making.then((pdf) => keep(key, pdf)).finally(() => underWay.delete(key));
}

function keep(key: string, pdf: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  kept.set(key, pdf);
  let bytes = [...kept.values()].reduce((sum, one) => sum + one.length, 0);
  for (const [oldest, one] of kept) {
    if (bytes <= bytesKept) break;
    kept.delete(oldest);
    bytes -= one.length;
  }
  return pdf;
}

function inThread(template: string, data: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(thread, { eval: true, workerData: { ...compilerPlace(), what: whatToSet(template, data) }, resourceLimits: { maxOldGenerationSizeMb: 256 } });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const late = setTimeout(() => {
      void worker.terminate();
      reject(new ComeBackLater(503, 'pdf-too-long', tooLong, 3600));
    }, atMostMs);
    worker.once('message', (pdf: Uint8Array<ArrayBuffer>) => {
      clearTimeout(late);
      resolve(pdf);
    });
    worker.once('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
  });
}
