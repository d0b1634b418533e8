import type { Chance } from './chance.ts';

/** Texts that have broken programs: empty, cut, overlong, in other digits and forms, made for other languages than ours. */
export const nastyTexts: readonly string[] = [
  '', ' ', '\0', 'a\0b', '\ud800', 'a\udfffb', '\ufeff', '\u202eexe.fdp', 'e\u0301', '１２３４５６', '٣', '①', '\u2028', '\t\r\n', '\r\nX-Injected: 1', '\x1b[31m', '{"level":"error"}\n',
  'x'.repeat(300), '字'.repeat(5_000), 'x'.repeat(70_000), '😀'.repeat(400), '\u0301'.repeat(500),
  "'", '"', "'; drop table cases.case; --", '\\', '%', '_', '%%%', '$1', '${7*7}', '{{7*7}}', '<script>alert(1)</script>', '../../../../etc/passwd', '..\\..\\', 'file:///etc/passwd', 'http://127.0.0.1/', '|id', '`id`',
  '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'undefined', 'null', 'NaN', 'true', 'on',
  '0', '-0', '-1', '1.5', '1e309', '0x10', '1_000', '99999999999999999999', '9007199254740993', '2147483648', '-2147483649', '+1', ' 1', '1 ',
  '2026-02-30', '0000-00-00', '0001-01-01', '9999-12-31', '+275760-09-13', '2026-03-12T00:00:00Z', '2026-3-1', '２０２６-03-12',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '330802', '330802000000', '000000000000', '(', '[', '(?=', '*', 'a&b|!c', ':*', '<->', '&lt;', 'ＡＢＣ',
];

export const nastyValues: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 1e-320, [], {}, [[]], [null], [{}], { '': '' }, { $gt: '' }, { toString: 1 }, { length: -1 }, { toJSON: 1 },
  JSON.parse('{"__proto__":{"admin":true}}'), { constructor: { prototype: { admin: true } } }, Array.from({ length: 2_000 }, (_, n) => n), Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, n])),
];

/** A value of any kind. */
export function nastyValue(chance: Chance): unknown {
  return chance.oneIn(2) ? chance.of(nastyTexts) : chance.of(nastyValues);
}

/** Bodies that are no JSON, or JSON that no reader should trust. */
export const nastyBodies: readonly string[] = [
  '', ' ', '{', '}', '[', 'null', '"x"', '0', 'true', '{"a":1,}', "{'a':1}", '{"a":NaN}', '{"a":1e999999}', '{"a":-1e999999}', `{"a":${'9'.repeat(5_000)}}`, '\ufeff{}', '{}{}', '{} x', '{"a":"\\ud800"}', '{"a":"\\u0000"}', '{"a":"\x01"}', '{"\\ud800":1}',
  '{"a":1,"a":2}', '{"login":"linxiaolan","login":"zhoumin","password":"x"}', '{"__proto__":{"kind":"officer"}}', '['.repeat(20_000), `${'['.repeat(5_000)}${']'.repeat(5_000)}`, `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, `[${'{},'.repeat(20_000)}{}]`, 'a=1&b=2', '<xml/>', '--x\r\n\r\n--x--', `{"a":"${'x'.repeat(1_100_000)}"}`,
];

/** Parts of an address that are no encoding, or encode what must not be there. */
export const nastyParts: readonly string[] = ['%', '%zz', '%c0%af', '%ff%fe', '%00', 'a%00b', '%ED%A0%80', '%u0041', '..%2f..%2f', '%2e%2e', '.', '..', '%0d%0aX-Injected:%201', '%20', '+', ';a=1', 'x'.repeat(4_000), '%E4%BD', '{no}', '*', '%3Cscript%3E', "'", '%25', '\u0301'];

export const nastyHeaders: readonly [string, readonly string[]][] = [
  ['content-type', ['text/plain', 'application/json; charset=utf-16', 'application/xml', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded; charset=gbk', 'application/jsonx', ';', 'image/svg+xml', `multipart/form-data; boundary=${'x'.repeat(300)}`]],
  ['idempotency-key', ['short', 'x'.repeat(129), 'with space in it', 'key-00000001', '%00%00%00%00%00', "';--';--';--", 'x'.repeat(5_000)]],
  ['accept-language', ['*', 'xx', 'en;q=9', 'zh-Hant-TW,'.repeat(200)]],
  ['accept-encoding', ['br;q=1.0, *;q=0', 'identity;q=0', 'x'.repeat(200)]],
  ['x-forwarded-for', ['203.0.113.7', '127.0.0.1', '::1, evil', "' or 1=1 --", 'x'.repeat(2_000)]],
  ['x-forwarded-host', ['evil.example']], ['x-forwarded-proto', ['https', 'javascript']], ['x-original-url', ['/supervision']], ['x-http-method-override', ['DELETE']], ['forwarded', ['for=127.0.0.1;host=evil']],
  ['origin', ['null', 'https://evil.example', 'x', 'http://localhost@evil.example']],
  ['sec-fetch-site', ['cross-site', 'none']],
  ['user-agent', ['', '${jndi:ldap://127.0.0.1/a}', '{"level":"fatal"}', '\x1b[31m', 'x'.repeat(6_000), '<script>alert(1)</script>']],
  ['if-none-match', ['*', 'W/"x"', '"', ',,,', '"x",'.repeat(1_000)]],
  ['authorization', ['Bearer', 'Bearer ', 'Bearer null', 'Basic eDp4', 'Bearer a b', `Bearer ${'x'.repeat(5_000)}`, "Bearer ' or 1=1"]],
  ['cookie', ['__Host-mingtang=', '__Host-mingtang=%00', '__Host-mingtang=a; __Host-mingtang=b', 'lang=xx; elder=maybe', '=;=;;', `mingtang-visit=${'x'.repeat(4_000)}`, 'lang=%']],
  ['range', ['bytes=0-', 'bytes=-1', 'bytes=9-1', 'x']], ['host', ['evil.example', 'localhost:99999', '[::1', '']], ['expect', ['100-continue']], ['upgrade', ['h2c', 'websocket']],
];
