import type { PageCall } from './page-route.ts';

/** The whole address of a page as it is printed on paper; without PUBLIC_URL that under which the present page was asked for. */
export function publicAddress({ deps, c }: Pick<PageCall<unknown, unknown>, 'deps' | 'c'>, path: string): string {
  return (deps.config.PUBLIC_URL ?? new URL(c.req.url).origin).replace(/\/$/, '') + path;
}

/** A PDF to look at, save or print, under a name for the file. */
export function pdfResponse(pdf: Uint8Array<ArrayBuffer>, name: string): Response {
  const headers = { 'content-type': 'application/pdf', 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}` };
  return new Response(pdf, { headers });
}
