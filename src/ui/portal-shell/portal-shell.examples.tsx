import { PortalShell, type PortalShellProps } from './portal-shell.tsx';

/** The frame in which the gallery and its pictures are shown. */
export const portalFrame: Omit<PortalShellProps, 'children'> = {
  brandName: '明堂', siteName: '衢州市一体化\n政务服务平台（演示）', homeHref: '/', ribbon: '演示系统：承诺时限、材料与人物均为示例',
  nav: [{ label: '办事', href: '/items', current: true }, { label: '大厅', href: '/halls' }, { label: '信息公开', href: '/open' }, { label: '互动参与', href: '/voice' }],
  language: { label: 'English', href: '/en', lang: 'en' }, elder: { label: '长辈版', href: '/elder' },
  user: { name: '林晓岚', href: '/me', signOut: { action: '/sign-out', csrf: 'token' } },
  footer: {
    name: '明堂 · 衢州市一体化政务服务平台（演示）', line: '本站为演示，不是任何机关的网站；办理真实事项请拨打 12345。',
    links: [{ label: '网站地图', href: '/sitemap' }, { label: '无障碍说明', href: '/accessibility' }, { label: '隐私', href: '/privacy' }, { label: '找错', href: '/report' }],
  },
};

/** The same frame with the helps of elder mode. */
export const elderFrame: Omit<PortalShellProps, 'children'> = {
  ...portalFrame, elder: { label: '退出长辈版', href: '/elder', current: true },
  help: [{ label: '打电话 12345', href: 'tel:12345' }, { label: '去大厅，有人陪您办', href: '/halls' }],
};

/** A portal page of one sentence, for tests of the frame. */
export function PortalSample() {
  return <PortalShell {...portalFrame}><h1>标题</h1><p>正文</p></PortalShell>;
}
