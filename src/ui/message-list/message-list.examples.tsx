import type { Example } from '../example.ts';
import { Button } from '../button/button.tsx';
import { Form } from '../form/form.tsx';
import { MessageList } from './message-list.tsx';

export const examples: Example[] = [{
  name: 'messages',
  node: (
    <MessageList label="消息" messages={[
      {
        id: '1', title: '受理，开始计时', mark: '未读', when: '3 月 12 日 9:42', whenIso: '2026-03-12T01:42:00Z', about: '食品经营许可，禾下面馆（演示）', note: '行政许可法第三十二条',
        act: <Form action="/notices/1/read" label="受理，开始计时"><Button kind="outline">看办件</Button></Form>,
      },
      { id: '2', title: '一次告知补正', when: '3 月 10 日 15:00', whenIso: '2026-03-10T07:00:00Z', about: '食品经营许可，禾下面馆（演示）', text: '平面图没有标出尺寸', act: <a href="/cases/1">看办件</a> },
    ]} />
  ),
}];
