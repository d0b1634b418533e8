import type { Example } from '../example.ts';
import { Tag } from './tag.tsx';

export const examples: Example[] = [{ name: 'tags', node: <p><Tag>您准备</Tag> <Tag tone="indigo">正在办理</Tag> <Tag tone="jade">政府已有，免交</Tag> <Tag tone="amber">等您补正</Tag> <Tag tone="vermilion">逾期</Tag></p> }];
