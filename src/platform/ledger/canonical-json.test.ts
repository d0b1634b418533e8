import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

test('what JSON cannot hold is refused, wherever it stands', () => {
  for (const value of [NaN, Infinity, -Infinity, undefined, () => 1, Symbol('x'), 1n, new Map([[1, 2]]), Buffer.from('x'), new Date(NaN), '\ud800', 'a\udc00b']) {
    for (const holder of [value, [value], { deep: [{ value: [value] }] }]) assert.throws(() => canonicalJson(holder), TypeError);
  }
  assert.throws(() => canonicalJson({ '\ud800': 1 }), TypeError);
  assert.throws(() => canonicalJson(Object.assign([1, 2], { length: 3 })), TypeError);
});

// RFC 8785, 3.2.2: the example, and its serialisation.
test('the example of RFC 8785 is serialised as the RFC says', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\\u0022\u002f',
    literals: [null, true, false],
  };
  assert.equal(
    canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

// RFC 8785, 3.2.3: names are ordered by UTF-16 code units, so that an emoji stands before U+FB33.
test('keys stand in the order of their UTF-16 code units', () => {
  const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', 1: 'One', '\u{1f600}': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
  const names = [...canonicalJson(value).matchAll(/:"(.*?)"/g)].map(([, name]) => name);
  assert.deepEqual(names, ['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh']);
});

// RFC 8785, appendix B.
test('numbers take the form of ECMAScript', () => {
  const numbers: [string, string][] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555554', '333333333.33333325'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ];
  for (const [bits, written] of numbers) assert.equal(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE()), written);
});

test('the order in which an object was built, and members without a value, leave no trace', () => {
  assert.equal(canonicalJson({ b: { d: 1, c: undefined }, a: [] }), '{"a":[],"b":{"d":1}}');
  assert.equal(canonicalJson({ at: new Date('2026-03-12T01:42:00Z') }), '{"at":"2026-03-12T01:42:00.000Z"}');
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      assert.equal(canonicalJson(reversed), canonicalJson(value));
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  );
});
