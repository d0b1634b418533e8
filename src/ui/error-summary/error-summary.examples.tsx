import type { Example } from '../example.ts';
import { ErrorSummary } from './error-summary.tsx';

export const examples: Example[] = [{ name: 'error summary', node: <ErrorSummary title="有 2 处要改" errors={[{ field: 'area-2', text: '使用面积要填数字，如 36' }, { field: 'apart-2', text: '请选择店铺与住处是否隔开' }]} /> }];
