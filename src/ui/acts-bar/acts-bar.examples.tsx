import { Button } from '../button/button.tsx';
import type { Example } from '../example.ts';
import { Form } from '../form/form.tsx';
import { Textarea } from '../textarea/textarea.tsx';
import { ActsBar, type BarAct } from './acts-bar.tsx';

export const acts: BarAct[] = [
  { key: '1', label: '现场勘验', article: '行政许可法 34', primary: true, form: { action: '/desk/1/inspection', csrf: 'token', requestKey: 'key-1' } },
  { key: '2', label: '延期', article: '办法 22，须批准', href: '/desk/1/extension' },
  {
    key: '3', label: '暂停期限', article: '行政许可法 45',
    panel: <Form action="/desk/1/suspension" label="暂停期限"><Textarea name="why" label="为什么暂停" rows={2} required /><Button kind="outline">暂停期限</Button></Form>,
  },
  { key: '4', label: '听证', article: '行政许可法 46', href: '/desk/1/hearing' },
  { key: '5', label: '提请决定', reason: '缺现场勘验记录，勘验后可提请' },
  { key: '6', label: '转办', article: '换经办人', apart: true, href: '/desk/1/transfer' },
];

export const examples: Example[] = [{ name: 'acts bar', room: 'desk', node: <ActsBar acts={acts} /> }];
