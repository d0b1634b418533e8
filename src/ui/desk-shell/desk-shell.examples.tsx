import { ActsBar } from '../acts-bar/acts-bar.tsx';
import { acts } from '../acts-bar/acts-bar.examples.tsx';
import { DayStrip } from '../day-strip/day-strip.tsx';
import { strip } from '../day-strip/day-strip.examples.tsx';
import { KeyHelp } from '../key-cap/key-cap.tsx';
import { LampCounts } from '../lamp/lamp.tsx';
import { lampCounts } from '../lamp/lamp.examples.tsx';
import { PageHeading } from '../page-heading/page-heading.tsx';
import { ListHead, WorkList } from '../work-list/work-list.tsx';
import { workRows } from '../work-list/work-list.examples.tsx';
import { DeskShell, DeskSplit, type DeskShellProps } from './desk-shell.tsx';

/** The frame in which the desk's part of the gallery is shown. */
export const deskFrame: Omit<DeskShellProps, 'children'> = {
  organName: '柯城区市场监督管理局（演示）', homeHref: '/desk',
  nav: [{ label: '办件', href: '/desk', current: true }, { label: '事项', href: '/desk/items' }, { label: '信件', href: '/desk/letters' }, { label: '督办', href: '/desk/orders' }],
  search: { action: '/desk/search', name: 'q', label: '受理号、申请人、事项' },
  now: { text: '3 月 12 日 星期四 9:42', iso: '2026-03-12T09:42:00+08:00' },
  user: { name: '陈立群，经办人', href: '/desk/me', signOut: { action: '/sign-out', csrf: 'token' } },
};

/** A whole desk as in daily work: list, case and acts. */
export function DeskSample() {
  return (
    <DeskShell {...deskFrame} full>
      <DeskSplit acts={<ActsBar acts={acts} />}
        list={<><LampCounts label="按灯色计" counts={lampCounts} /><ListHead title="我的 24 件" filters={[{ label: '全部事项', href: '?item' }, { label: '全部环节', href: '?stage' }]} sort={{ label: '按紧急程度', href: '?sort' }} /><WorkList label="我的办件" rows={workRows} /><KeyHelp keys={[{ caps: ['j', 'k'], label: '上下' }, { caps: ['↵'], label: '打开' }, { caps: ['?'], label: '全部按键' }]} /></>}>
        <PageHeading title="食品经营许可" sub="禾下面馆（演示），个体工商户" aside="3308022026030900041" />
        <DayStrip label="期限，逐日" days={strip} />
      </DeskSplit>
    </DeskShell>
  );
}
