import { open } from 'node:fs/promises';
import { KindNotAccepted } from '../errors.ts';
import { said } from '../i18n.ts';

/** The kinds of file that may be handed in, with the endings under which they come. */
const accepted = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt'],
} as const satisfies Record<string, readonly string[]>;

export type MediaType = keyof typeof accepted;

/** Endings that may be handed in, for the `accept` of a file field. */
export const acceptedEndings: readonly string[] = Object.values(accepted).flat();

// What a browser shows without running anything of it: pictures, plain text, and PDF in its own viewer.
const shown: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'text/plain'] satisfies MediaType[];

/** Whether a file of a kind may be looked at in the browser rather than downloaded. */
export function isShown(mediaType: string): boolean {
  return shown.includes(mediaType);
}

/** The kind of a file by its content; refused (415) when it is none of ours or not what its name's ending claims. */
export async function sniffMediaType(path: string, name: string): Promise<MediaType> {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const { fileTypeFromFile } = await import('file-type');
  const found = (await fileTypeFromFile(path))?.mime ?? ((await isPlainText(path)) ? 'text/plain' : undefined);
  const kinds = acceptedEndings.join('、');
  if (!found || !(found in accepted)) {
    throw new KindNotAccepted(
      'file-kind-not-accepted',
      said(`不能交这种文件，或者文件内容与后缀不符；请交 ${kinds}`, `This kind of file is not accepted, or what is in it is not what its name says; hand in ${acceptedEndings.join(', ')}`),
    );
  }
  const kind = found as MediaType;
  if (!(accepted[kind] as readonly string[]).includes(ending)) {
    throw new KindNotAccepted(
      'file-not-what-it-claims',
      said(`文件内容是 ${accepted[kind][0]}，和它的名字不符`, `The file's content is ${accepted[kind][0]}, which is not what its name says`),
    );
  }
  return kind;
}

export type SheetType = 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The kind of a sheet that is read and not shown: XLSX by its content, CSV by its ending, in whatever encoding. Refused (415) when it is neither. */
export async function sniffSheetType(path: string, name: string): Promise<SheetType> {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase();
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4)).finally(() => handle.close());
  const packed = bytesRead === 4 && buffer.readUInt32BE() === 0x504b0304;
  if (ending === 'xlsx' && packed) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (ending === 'csv' && !packed && bytesRead > 0) return 'text/csv';
  throw new KindNotAccepted('file-kind-not-accepted', said('请交 XLSX 或者 CSV 文件；旧的 XLS 请另存为 XLSX', 'Hand in a file of XLSX or CSV; save an old XLS as XLSX'));
}

async function isPlainText(path: string): Promise<boolean> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024)).finally(() => handle.close());
  if (bytesRead === 0) return false;
  const head = buffer.subarray(0, bytesRead);
  // A page that names itself text must not pass: what a browser could take for HTML is refused.
  if (/<(?:!doctype|html|script|svg|\?xml)/i.test(head.toString('latin1'))) return false;
  return !head.includes(0) && !head.toString('utf8').slice(0, -3).includes('\ufffd');
}
