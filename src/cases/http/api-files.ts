import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Act } from '#platform/act.ts';
import { isShown } from '#platform/files/media-types.ts';
import { Invalid } from '#platform/errors.ts';
import type { Deps, RequestContext } from '#platform/http/deps.ts';
import { guard } from '#platform/http/guard.ts';
import { parse } from '#platform/http/parse.ts';
import { receiveForm } from '#platform/http/receive-form.ts';
import type { Route, RouteFacts } from '#platform/http/route.ts';
import { said } from '#platform/i18n.ts';
import { getFile } from '../reading/get-file.ts';
import { FileAnswer, fileParams } from './schemas.ts';
import { storeFile } from '../store-file.ts';

const uploadFacts: RouteFacts = { method: 'post', path: '/files', who: ['citizen'], object: 'file', audit: 'files.stored', once: false };
const downloadFacts: RouteFacts = { method: 'get', path: '/cases/{no}/files/{id}', who: 'signedIn', object: 'case' };

const upload: Route = {
  facts: uploadFacts,
  takes: {},
  document: { summary: 'Upload one file (multipart/form-data, field “file”); its id is then named in an application', tag: 'cases', answers: { 201: FileAnswer }, fileField: 'file' },
  mount: (app) => {
    app.post('/api/v1/files', async (c) => {
      guard(c, uploadFacts.who);
      const { files } = await receiveForm(c);
      const [file, ...others] = files['file'] ?? [];
      if (!file || others.length > 0) throw new Invalid({ file: said('请上传一个文件，字段名为 file', 'Upload one file in the field “file”') });
      return c.json(await storeFile(actOf(c), file), 201);
    });
  },
};

const download: Route = {
  facts: downloadFacts,
  takes: { params: fileParams },
  document: { summary: 'A file of a case, as a download', tag: 'cases', answers: { 200: z.string().meta({ format: 'binary' }) } },
  mount: (app) => {
    app.get('/api/v1/cases/:no/files/:id', async (c) => {
      guard(c, downloadFacts.who);
      const { no, id } = parse(fileParams, c.req.param());
      return fileResponse(actOf(c), c.get('deps'), no, id);
    });
  },
};

export const filesApi: Route[] = [upload, download];

/** A file of a case as an answer: a download, or looked at where the browser shows its kind without running anything of it. */
export async function fileResponse(act: Act, deps: Deps, no: string, id: string, look = false): Promise<Response> {
  const file = await getFile(act, no, id);
  const { mediaType } = file;
  const inline = look && isShown(mediaType);
  const name = encodeURIComponent(file.name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return new Response(Readable.toWeb(deps.files.read(file.digest)) as unknown as BodyInit, {
    headers: {
      'content-type': !inline ? 'application/octet-stream' : mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'content-length': String(file.size),
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      // The viewer of PDF does not start in a sandbox; nothing may be loaded either way.
      'content-security-policy': inline && mediaType === 'application/pdf' ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'" : "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
}

function actOf(c: RequestContext): Act {
  return { db: c.get('deps').db, actor: c.get('actor'), at: c.get('at') };
}
