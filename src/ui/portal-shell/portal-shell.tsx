import type { ComponentChildren } from 'preact';
import { BrandMark } from '../brand-mark/brand-mark.tsx';
import type { Link } from '../example.ts';
import { useWords, type Lang } from '../words.ts';

export interface PortalShellProps {
  brandName: string;
  /** The name of the site; a line feed sets it in two lines. */
  siteName: string;
  homeHref: string;
  /** One line above everything: what a reader must know about this site, such as that it is a demonstration. */
  ribbon?: string | undefined;
  nav: readonly Link[];
  language?: { label: string; href: string; lang: Lang } | undefined;
  elder?: Link | undefined;
  signIn?: Link | undefined;
  user?: { name: string; href: string; links?: readonly Link[] | undefined; signOut?: { action: string; csrf?: string | undefined } | undefined } | undefined;
  /** What waits to be read, told beside the menu where the links are folded away. */
  unread?: { n: number; label: string } | undefined;
  /** Help offered on every page of elder mode: telephone, counter. */
  help?: readonly Link[] | undefined;
  footer: { name: string; line?: string | undefined; links: readonly Link[] };
  /** Leave `true` for pages whose first block is a band over the full width. */
  flush?: boolean | undefined;
  children: ComponentChildren;
}

function NavLinks({ links }: { links: readonly Link[] }) {
  return (
    <ul class="portal-shell__links">
      {links.map((link) => (
        <li key={link.href}><a href={link.href} aria-current={link.current ? 'page' : undefined}>{link.label}</a></li>
      ))}
    </ul>
  );
}

function SignOut({ action, csrf, label }: { action: string; csrf?: string | undefined; label: string }) {
  return (
    <form method="post" action={action} class="portal-shell__sign-out">
      {csrf === undefined ? null : <input type="hidden" name="csrf" value={csrf} />}
      <button type="submit">{label}</button>
    </form>
  );
}

function Personal(props: PortalShellProps) {
  const word = useWords();
  const { elder, language, signIn, user } = props;
  return (
    <ul class="portal-shell__links portal-shell__links--small">
      {elder ? <li><a href={elder.href} aria-current={elder.current ? 'true' : undefined}>{elder.label}</a></li> : null}
      {language ? <li><a href={language.href} lang={language.lang} hrefLang={language.lang}>{language.label}</a></li> : null}
      {signIn ? <li><a class="portal-shell__sign-in" href={signIn.href}>{signIn.label}</a></li> : null}
      {user ? <li><a class="portal-shell__user" href={user.href}>{user.name}</a></li> : null}
      {user?.links?.map((link) => <li key={link.href}><a href={link.href}>{link.label}</a></li>)}
      {user?.signOut ? <li><SignOut {...user.signOut} label={word('signOut')} /></li> : null}
    </ul>
  );
}

/** The frame of every page of the portal: ribbon, mark, navigation, the page itself, foot. */
export function PortalShell(props: PortalShellProps) {
  const word = useWords();
  const { brandName, siteName, homeHref, ribbon, nav, unread, help, footer, flush, children } = props;
  return (
    <div class="portal portal-shell">
      <a class="skip-link" href="#main">{word('skip')}</a>
      <header class="portal-shell__header">
        {ribbon ? <p class="portal-shell__ribbon">{ribbon}</p> : null}
        <div class="portal-shell__bar">
          <a class="portal-shell__brand" href={homeHref}>
            <BrandMark />
            <strong>{brandName}</strong>
            <span class="portal-shell__site">{siteName.split('\n').map((line) => <span key={line}>{line}</span>)}</span>
          </a>
          <nav class="portal-shell__wide" aria-label={word('mainNav')}>
            <NavLinks links={nav} />
            <Personal {...props} />
          </nav>
          <details class="portal-shell__menu">
            <summary>{word('menu')}{unread ? ' ' : null}{unread ? <span class="portal-shell__unread">{unread.n}<span class="unseen"> {unread.label}</span></span> : null}</summary>
            <nav aria-label={word('menuNav')}>
              <NavLinks links={nav} />
              <Personal {...props} />
            </nav>
          </details>
        </div>
        {help?.length ? (
          <ul class="portal-shell__help">{help.map((link) => <li key={link.href}><a href={link.href}>{link.label}</a></li>)}</ul>
        ) : null}
      </header>
      <main id="main" tabIndex={-1} class={flush ? 'portal-shell__main portal-shell__main--flush' : 'portal-shell__main'}>{children}</main>
      <footer class="portal-shell__footer">
        <div class="portal-shell__foot">
          <div><p><strong>{footer.name}</strong></p>{footer.line ? <p>{footer.line}</p> : null}</div>
          <nav aria-label={word('footerNav')}>
            <ul>{footer.links.map((link) => <li key={link.href}><a href={link.href}>{link.label}</a></li>)}</ul>
          </nav>
        </div>
      </footer>
    </div>
  );
}
