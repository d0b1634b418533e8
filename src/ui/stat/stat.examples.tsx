import type { Example } from '../example.ts';
import { Stat, StatRow } from './stat.tsx';

export const examples: Example[] = [{
  name: 'figures',
  node: (
    <StatRow>
      <Stat large label="按时率（以承诺时限计）" figure="99.2%" line="办结 4,128 件，按时 4,095 件；上月同期 98.7%" />
      <Stat card="amber" label="黄牌，逾期 1 天" figure="19" unit="件" line="上月 27" /><Stat card="vermilion" tone="vermilion" label="红牌，逾期 2 天以上" figure="14" unit="件" line="上月 22" href="/red" />
      <Stat label="平均办理" figure="1.8" unit="个工作日" line="承诺 3.9，法定 14.2" />
    </StatRow>
  ),
}];
