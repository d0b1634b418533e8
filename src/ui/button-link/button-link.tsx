import type { ComponentChildren } from 'preact';
import { buttonClass, type ButtonKind } from '../button/button.tsx';

export interface ButtonLinkProps { href: string; children: ComponentChildren; kind?: ButtonKind | undefined; wide?: boolean | undefined; dataKey?: string | undefined; download?: boolean | undefined }

/** A link that looks like an act, because it opens the page where the act is done. */
export function ButtonLink({ href, children, kind, wide, dataKey, download }: ButtonLinkProps) {
  return <a class={buttonClass(kind, wide)} href={href} data-key={dataKey} download={download}>{children}</a>;
}
