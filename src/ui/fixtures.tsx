import type { VNode } from 'preact';
import { CallBoardSample } from './call-board/call-board.examples.tsx';
import { DeskSample, deskFrame } from './desk-shell/desk-shell.examples.tsx';
import { DeskShell } from './desk-shell/desk-shell.tsx';
import { documentHtml, type DocumentProps } from './document/document.tsx';
import { Gallery } from './gallery.tsx';
import { PortalShell } from './portal-shell/portal-shell.tsx';
import { elderFrame, portalFrame } from './portal-shell/portal-shell.examples.tsx';

const page = (bodyClass: string, body: VNode): Omit<DocumentProps, 'lang'> => ({ title: '设计系统', stylesheetHref: '/style.css', bodyClass, body });

/** Whole pages for tests: the gallery in each room, a desk at work, a hall display. */
export const samplePages = {
  portal: page('portal', <PortalShell {...portalFrame}><h1>设计系统</h1><Gallery room="portal" /></PortalShell>),
  elder: page('portal elder', <PortalShell {...elderFrame}><h1>设计系统</h1><Gallery room="portal" /></PortalShell>),
  desk: page('desk', <DeskShell {...deskFrame}><h1>设计系统</h1><Gallery room="desk" /></DeskShell>),
  work: page('desk', <DeskSample />),
  board: page('display', <CallBoardSample />),
} as const;

/** One example as a page of its own, so that a finding names the component. */
export function fragmentPage(node: VNode): string {
  return documentHtml({ lang: 'zh-CN', title: '设计系统', stylesheetHref: '/style.css', body: <main>{node}</main> });
}
