import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WrongSetting, readConfig, settings } from './config.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof WrongSetting);
    return error.message;
  }
  assert.fail(`accepted ${JSON.stringify(environment)}`);
};

test('a wrong value is refused by a sentence that names its setting, the value and the rule', () => {
  const wrong: Record<string, string> = {
    PORT: '80800', DATABASE_URL: 'mysql://x', PUBLIC_URL: 'example.org', REGION: '3308', POOL_SIZE: '0', MAX_FILE_MB: 'ten',
    SESSION_HOURS: '-1', REQUESTS_PER_MINUTE: '1.5', TRUST_PROXY: 'true', DEMO: '1', LOG_LEVEL: 'loud', SABOTAGE: 'yes',
  };
  for (const [name, value] of Object.entries(wrong)) {
    const sentence = refusal({ [name]: value });
    assert.ok(sentence.startsWith(`${name}=${value}: `), sentence);
    assert.ok(sentence.includes(settings[name as keyof typeof settings].description!), sentence);
  }
});

test('all wrong values are named at once, one on a line', () => {
  const lines = refusal({ PORT: 'x', REGION: 'y', HOST: 'fine' }).split('\n');
  assert.deepEqual(lines.map((line) => line.split('=')[0]).sort(), ['PORT', 'REGION']);
});

test('a password in a wrong DATABASE_URL is not repeated', () => {
  assert.doesNotMatch(refusal({ DATABASE_URL: 'postgress://me:geheim@host/db' }), /geheim/);
});

test('every setting is described in a sentence and has a default or may be missing', () => {
  for (const [name, rule] of Object.entries(settings)) {
    assert.match(name, /^[A-Z_]+$/);
    assert.match(rule.description ?? '', /^[A-Z'].{10,}\.$/, name);
  }
  const config = readConfig({});
  assert.deepEqual([config.PORT, config.HOST, config.REGION, config.DATABASE_URL], [8080, '127.0.0.1', '330800', undefined]);
});

test('an empty value is none, and what is not ours is left alone', () => {
  assert.equal(readConfig({ PORT: '', PATH: '/usr/bin' }).PORT, 8080);
  assert.equal(readConfig({ PORT: '0' }).PORT, 0);
});
