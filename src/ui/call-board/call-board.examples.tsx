import { CallBoard } from './call-board.tsx';

/** A hall display with four calls, for its own page of the tests. */
export function CallBoardSample() {
  return (
    <CallBoard place="柯城区行政服务中心（演示）" date="3 月 12 日 星期四" time="9:42" goTo="请到" windowWord="窗口" empty="请在取号机取号"
      calls={[{ ticket: 'A046', window: 'B02', zone: '企业开办' }, { ticket: 'C118', window: 'B15', zone: '社保医保就业' }, { ticket: 'D027', window: 'B22', zone: '公安' }, { ticket: 'C117', window: 'B18', zone: '社保医保就业' }]}
      waits={[{ label: '企业开办', text: '3 人，约 8 分钟' }, { label: '社保医保', text: '12 人，约 26 分钟' }, { label: '不动产', text: '随到随办' }, { label: '过号、帮办', text: '找 B38 窗口' }]} />
  );
}
