import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { LangContext, type Lang } from '../words.ts';

export interface DocumentProps {
  lang: Lang;
  title: string;
  description?: string | undefined;
  stylesheetHref: string;
  /** Addresses of scripts, each loaded with `defer`; the page must work without them. */
  scripts?: readonly string[] | undefined;
  /** On the root element, so that `elder` enlarges every rem: 'portal', 'portal elder', 'desk', 'display'. */
  bodyClass?: string | undefined;
  faviconHref?: string | undefined;
  /** Reload after so many seconds, for boards that nobody touches. */
  refreshSeconds?: number | undefined;
  body: VNode;
}

/** A whole HTML document without inline script or style, as a strict content security policy wants it. */
export function documentHtml(props: DocumentProps): string {
  const { lang, title, description, stylesheetHref, scripts = [], bodyClass, faviconHref = '/favicon.svg', refreshSeconds, body } = props;
  return '<!doctype html>' + render(
    <html lang={lang} class={bodyClass ?? 'portal'}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description === undefined ? null : <meta name="description" content={description} />}
        {refreshSeconds === undefined ? null : <meta http-equiv="refresh" content={String(refreshSeconds)} />}
        <link rel="icon" href={faviconHref} type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheetHref} />
        {scripts.map((src) => <script key={src} src={src} defer />)}
      </head>
      <body class={bodyClass ?? 'portal'}>
        <LangContext.Provider value={lang}>{body}</LangContext.Provider>
      </body>
    </html>,
  );
}
