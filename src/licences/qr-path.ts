import { createRequire } from 'node:module';

/** A QR code as one SVG path, a unit a module: the dark modules of each row joined into runs. */
export function qrPath(text: string): { path: string; size: number } {
  const { create } = createRequire(import.meta.url)('qrcode') as typeof import('qrcode'); // 40 ms, for a page that few ask for
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && modules.get(y, x)) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return { path, size };
}
