import { ComeBackLater } from '../errors.ts';
import { said } from '../i18n.ts';

/** Counts events per key in windows of a minute; the number of keys is bounded. */
export function rateLimit(perMinute: number, keysAtMost = 50_000): (key: string, at: Date) => void {
  let minute = 0;
  let counts = new Map<string, number>();
  return (key, at) => {
    const now = Math.floor(at.getTime() / 60_000);
    if (now !== minute || counts.size > keysAtMost) {
      minute = now;
      counts = new Map();
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= perMinute) return;
    const wait = 60 - Math.floor((at.getTime() % 60_000) / 1000);
    throw new ComeBackLater(429, 'too-many-requests', said(`请求太多，请 ${wait} 秒后再试`, `Too many requests; try again in ${wait} seconds`), wait);
  };
}
