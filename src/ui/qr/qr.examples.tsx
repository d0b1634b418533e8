import type { Example } from '../example.ts';
import { Qr } from './qr.tsx';

/** Not a code that can be scanned: the three marks of one, for looks. */
export const samplePath = 'M0 0h7v7h-7zM1 1v5h5v-5zM2 2h3v3h-3zM14 0h7v7h-7zM15 1v5h5v-5zM16 2h3v3h-3zM0 14h7v7h-7zM1 15v5h5v-5zM2 16h3v3h-3zM9 1h2v3h1v2h-3zM9 9h3v2h2v3h-2v2h-3zM15 9h2v2h3v3h-4v3h4v4h-3v-2h-4v2h-4v-3h3v-3h1z';

export const examples: Example[] = [{ name: 'code to scan', node: <Qr path={samplePath} size={21} label="核验码 7K3M-Q2XD" /> }];
