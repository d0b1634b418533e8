import { createHash } from 'node:crypto';

/** One entry of a feed. */
export interface AtomEntry {
  /** What it stands for, for ever: the entry's id is made of it. */
  key: string;
  title: string;
  /** Whole address of its page. */
  href: string;
  updated: Date;
  category: { term: string; label: string };
  summary: string;
}

export interface AtomFeed {
  key: string;
  lang: string;
  title: string;
  author: string;
  /** Whole address of the page that shows the same. */
  alternate: string;
  /** Whole address of a page of the feed. */
  page(n: number): string;
  at: number;
  pages: number;
  /** When nothing was ever published: the moment of asking. */
  empty: Date;
  entries: readonly AtomEntry[];
}

/** A feed as Atom (RFC 4287), paged (RFC 5005); `updated` is that of its latest entry. */
export function atomFeed({ key, lang, title, author, alternate, page, at, pages, empty, entries }: AtomFeed): string {
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), entries[0]?.updated ?? empty);
  const links = [
    ['self', page(at)], ['first', page(1)], ['last', page(Math.max(1, pages))],
    ...(at > 1 ? [['previous', page(at - 1)]] : []), ...(at < pages ? [['next', page(at + 1)]] : []),
  ] as [string, string][];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
    `<id>${idOf(key)}</id><title>${xml(title)}</title><updated>${updated.toISOString()}</updated><author><name>${xml(author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xml(alternate)}"/>`,
    ...links.map(([rel, href]) => `<link rel="${rel}" type="application/atom+xml" href="${xml(href)}"/>`),
    ...entries.map(entryText),
    '</feed>\n',
  ].join('\n');
}

function entryText({ key, title, href, updated, category, summary }: AtomEntry): string {
  return `<entry><id>${idOf(key)}</id><title>${xml(title)}</title><updated>${updated.toISOString()}</updated><link rel="alternate" type="text/html" href="${xml(href)}"/><category term="${xml(category.term)}" label="${xml(category.label)}"/><summary>${xml(summary)}</summary></entry>`;
}

// A UUID made of what the entry stands for (RFC 9562, version 8): the same under every address of the platform.
function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 knows no control characters but tab and line ends.
function xml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replaceAll(/[&<>"]/g, (sign) => signs[sign]!);
}
