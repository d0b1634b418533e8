import type { Example } from '../example.ts';
import { Qr } from '../qr/qr.tsx';
import { samplePath } from '../qr/qr.examples.tsx';
import { DocumentFace } from './document-face.tsx';

export const examples: Example[] = [
  {
    name: 'face of a licence', room: 'portal',
    node: (
      <DocumentFace title="小餐饮店登记证" subtitle="食品小作坊、小餐饮店、小食杂店登记" issuer="柯城区市场监督管理局" date="2026 年 3 月 4 日"
        seal={{ name: '柯城区市场监督管理局', words: '演示专用' }} watermark={['演示', '无效力']} code={<Qr path={samplePath} size={21} label="核验这张证" width={104} />} codeLine="扫码核验"
        fields={[
          { label: '登记证编号', value: '330802-DJ-2026-0412（演示）' }, { label: '名称', value: '信安小面馆（演示）' }, { label: '经营者', value: '沈若溪' },
          { label: '经营场所', value: '衢州市柯城区石梁镇（演示地址）' }, { label: '食品品种', value: '热食类、冷食类制售' }, { label: '有效期', value: '2026 年 3 月 4 日至 2029 年 3 月 3 日' },
        ]} />
    ),
  },
  {
    name: 'face of a notice', room: 'portal',
    node: (
      <DocumentFace title="受理通知书" fields={[]} issuer="衢州市住房和城乡建设局" date="2026 年 2 月 12 日" seal={{ name: '衢州市住房和城乡建设局行政审批专用章', words: '演示专用' }} watermark={['演示', '无效力']}>
        <p>云上歌舞娱乐有限公司：</p><p>你单位提出的申请，材料齐全、符合法定形式，依照《中华人民共和国行政许可法》第三十二条，现予受理。</p>
      </DocumentFace>
    ),
  },
];
