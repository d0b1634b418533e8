import type { ComponentChildren } from 'preact';
import { BrandMark } from '../brand-mark/brand-mark.tsx';
import type { Link } from '../example.ts';
import { AsWritten } from '../in-lang/in-lang.tsx';
import { useWords } from '../words.ts';
import { given } from '../given.ts';

export interface DeskShellProps {
  /** The body whose desk this is. */
  organName: string;
  homeHref: string;
  ribbon?: string | undefined;
  nav: readonly Link[];
  search?: { action: string; name: string; label: string; value?: string | undefined } | undefined;
  /** The time the page was made: text for people, instant for machines. */
  now?: { text: string; iso: string } | undefined;
  user?: { name: string; href: string; signOut?: { action: string; csrf?: string | undefined } | undefined } | undefined;
  language?: { label: string; href: string; lang: 'zh-CN' | 'en' } | undefined;
  /** `true` when the page brings its own columns up to the edge (see DeskSplit). */
  full?: boolean | undefined;
  children: ComponentChildren;
}

function Search({ search }: { search: NonNullable<DeskShellProps['search']> }) {
  const word = useWords();
  return (
    <form class="desk-shell__search" role="search" aria-label={search.label} action={search.action} method="get">
      <label class="unseen" for="desk-search">{search.label}</label>
      <input id="desk-search" name={search.name} type="search" placeholder={search.label} {...given({ value: search.value })} data-search />
      <button type="submit" aria-label={word('search')} title="/">/</button>
    </form>
  );
}

function Account({ user }: { user: NonNullable<DeskShellProps['user']> }) {
  const word = useWords();
  const { signOut } = user;
  return (
    <div class="desk-shell__account">
      <a href={user.href}><AsWritten text={user.name} /></a>
      {signOut ? (
        <form method="post" action={signOut.action}>
          {signOut.csrf === undefined ? null : <input type="hidden" name="csrf" value={signOut.csrf} />}
          <button type="submit">{word('signOut')}</button>
        </form>
      ) : null}
    </div>
  );
}

/** The frame of every page of the desk: one dense bar, then the work. */
export function DeskShell({ organName, homeHref, ribbon, nav, search, now, user, language, full, children }: DeskShellProps) {
  const word = useWords();
  const links = (
    <ul>{nav.map((link) => <li key={link.href}><a href={link.href} aria-current={link.current ? 'page' : undefined}>{link.label}</a></li>)}</ul>
  );
  return (
    <div class="desk desk-shell">
      <a class="skip-link" href="#main">{word('skip')}</a>
      <header class="desk-shell__bar">
        <a class="desk-shell__brand" href={homeHref}><BrandMark size={26} /><strong>{organName}</strong></a>
        <nav class="desk-shell__nav" aria-label={word('mainNav')}>{links}</nav>
        <details class="desk-shell__menu">
          <summary>{word('menu')}</summary>
          <nav aria-label={word('menuNav')}>{links}</nav>
        </details>
        {search ? <Search search={search} /> : null}
        <div class="desk-shell__end">
          {ribbon ? <span class="desk-shell__ribbon">{ribbon}</span> : null}
          {now ? <time dateTime={now.iso}>{now.text}</time> : null}
          {language ? <a href={language.href} lang={language.lang} hrefLang={language.lang}>{language.label}</a> : null}
          {user ? <Account user={user} /> : null}
        </div>
      </header>
      <main id="main" tabIndex={-1} class={full ? 'desk-shell__main desk-shell__main--full' : 'desk-shell__main'}>{children}</main>
    </div>
  );
}

export interface DeskSplitProps {
  /** The list of work; on a narrow screen it is shown only while nothing is open. */
  list: ComponentChildren;
  /** The acts, held at the lower edge. */
  acts?: ComponentChildren;
  /** Whether one piece of work is open on the right. */
  open?: boolean | undefined;
  children: ComponentChildren;
}

/** List on the left, the open piece of work on the right, acts at the lower edge. */
export function DeskSplit({ list, acts, open = true, children }: DeskSplitProps) {
  return (
    <div class={open ? 'desk-split desk-split--open' : 'desk-split'}>
      <div class="desk-split__list">{list}</div>
      <div class="desk-split__work">
        <div class="desk-split__page">{children}</div>
        {acts}
      </div>
    </div>
  );
}
