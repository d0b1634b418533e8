import type { Example } from '../example.ts';
import { ButtonLink } from '../button-link/button-link.tsx';
import { Button, ButtonRow } from './button.tsx';

export const examples: Example[] = [{
  name: 'buttons',
  node: <ButtonRow><ButtonLink href="/apply">在线办理</ButtonLink><ButtonLink href="/book" kind="outline">预约大厅</ButtonLink><Button type="button" kind="quiet">以后再说</Button></ButtonRow>,
}];
