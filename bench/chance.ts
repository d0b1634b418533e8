/** Numbers from 0 to below `count` in the shares in which people ask: the n-th most wanted 1/n as often as the first (Zipf). The same ones every time. */
export function wanted(count: number, howMany: number, seed = 1): number[] {
  const upTo: number[] = [];
  let sum = 0;
  for (let n = 1; n <= count; n++) upTo.push((sum += 1 / n));
  const next = chance(seed);
  return Array.from({ length: howMany }, () => {
    const at = next() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < at) low = middle + 1;
      else high = middle;
    }
    // Spread over the whole, so that what is wanted most is not what was stored first.
    return Math.floor((low * 0.618_033_988_75 * count) % count);
  });
}

/** Even numbers from 0 to below 1 that are the same every time (a linear congruence of 32 bits). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}
