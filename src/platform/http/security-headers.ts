/** Headers of every answer: nothing foreign runs in a page, and no page of ours stands in a foreign one. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ['content-security-policy', "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
];
