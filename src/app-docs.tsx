import { z } from 'zod';
import { type Role, roleNames } from '#government';
import type { RequestContext } from '#platform/http/deps.ts';
import { pack } from '#platform/http/pack.ts';
import { pageRoute } from '#platform/http/page-route.ts';
import type { Route } from '#platform/http/route.ts';
import { type Lang, texts } from '#platform/i18n.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { PageHeading } from '#ui/page-heading/page-heading.tsx';
import { Section } from '#ui/section/section.tsx';

const words = texts({
  title: { 'zh-CN': '开放接口', en: 'API' },
  lead: {
    'zh-CN': '所有路径以 /api/v1 开头；先用 POST /sessions 取得令牌，以 Authorization: Bearer 带上。完整的机器可读说明在 /api/v1/openapi.json（OpenAPI 3.1）。',
    en: 'All paths begin with /api/v1. Get a token by POST /sessions and send it as Authorization: Bearer. The whole, machine-readable, is /api/v1/openapi.json (OpenAPI 3.1).',
  },
  call: { 'zh-CN': '调用', en: 'Call' },
  what: { 'zh-CN': '做什么', en: 'What it does' },
  who: { 'zh-CN': '谁可以', en: 'Who may' },
  takes: { 'zh-CN': '要给什么', en: 'What it takes' },
  anyone: { 'zh-CN': '任何人', en: 'anyone' },
  signedIn: { 'zh-CN': '已登录', en: 'signed in' },
});

/** The description of the API, for machines and for people, made from the routes themselves. */
export function docsRoutes(routes: readonly Route[]): Route[] {
  const facts = { who: 'anyone', object: 'openapi' } as const;
  const json = async (c: RequestContext) => {
    const { openApiDocument } = await import('./app-openapi.ts');
    const { body, headers } = pack(c, JSON.stringify(openApiDocument(routes, new URL(c.req.url).origin)));
    return new Response(body, { headers: { 'content-type': 'application/json', ...headers } });
  };
  return [
    pageRoute({ ...facts, path: '/api/v1/openapi.json' }, {}, ({ c }) => json(c)),
    pageRoute({ ...facts, path: '/api/openapi.json' }, {}, ({ c }) => json(c)),
    pageRoute({ ...facts, path: '/api/docs' }, {}, async ({ lang }) => ({ title: words(lang)('title'), body: <DocsPage routes={routes} lang={lang} /> })),
  ];
}

function DocsPage({ routes, lang }: { routes: readonly Route[]; lang: Lang }) {
  const t = words(lang);
  const documented = routes.filter((route) => route.document);
  const tags = [...new Set(documented.map((route) => route.document!.tag))];
  return (
    <>
      <PageHeading title={t('title')} sub={t('lead')} />
      {tags.map((tag) => (
        <Section key={tag} title={tag}>
          <DataTable
            caption={tag}
            columns={[{ label: t('call') }, { label: t('what') }, { label: t('who') }, { label: t('takes') }]}
            rows={documented
              .filter((route) => route.document!.tag === tag)
              .map(({ facts, document, takes }) => [
                <code>{`${facts.method.toUpperCase()} ${facts.path}`}</code>,
                <span lang="en">{document!.summary}</span>,
                whoOf(facts.who, lang),
                <span lang="en">{fieldsOf(takes).join(', ') || '—'}</span>,
              ])}
          />
        </Section>
      ))}
    </>
  );
}

function whoOf(who: Route['facts']['who'], lang: Lang): string {
  if (typeof who === 'string') return words(lang)(who);
  return who.map((role) => roleNames[role as Role]?.[lang] ?? role).join(lang === 'en' ? ', ' : '、');
}

function fieldsOf(takes: Route['takes']): string[] {
  return [takes.query, takes.body].flatMap((schema) =>
    schema instanceof z.ZodObject ? Object.entries(schema.shape).map(([name, field]) => ((field as z.ZodType).safeParse(undefined).success ? `${name}?` : name)) : [],
  );
}
