import { ButtonLink } from '../button-link/button-link.tsx';
import type { Example } from '../example.ts';
import { EmptyState } from './empty-state.tsx';

export const examples: Example[] = [{ name: 'empty state', node: <EmptyState title="您办的事会列在这里" text="提交第一件申请后，这里会显示走到哪一步、最迟哪天有决定。" act={<ButtonLink href="/items" kind="outline">去找要办的事</ButtonLink>} /> }];
