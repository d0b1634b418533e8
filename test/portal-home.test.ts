import assert from 'node:assert/strict';
import { searchItems } from '#catalog';
import { buildCaseAt } from '../src/cases/factory/build-case-at.ts';
import { deliverResult } from '../src/cases/deliver-result.ts';
import { buildCase } from '../src/cases/factory.ts';
import { demoTest, dbTest } from './support/world.ts';

const cookieOf = (token: string) => ({ host: 'localhost', cookie: `__Host-mingtang=${token}` });

dbTest('before anything is published the home page says what will stand there', async (world) => {
  const html = await (await world.request('/')).text();
  assert.match(html, /全部 0 个事项/);
  assert.match(html, /还没有“一件事”/);
  assert.match(html, /还没有登记大厅/);
  assert.doesNotMatch(html, /我的事/);
  assert.match(await (await world.request('/life-events')).text(), /还没有“一件事”/);
});

demoTest('a visitor finds one question, two lines of life, and no number that nobody measured', async (world) => {
  const response = await world.request('/');
  const html = await response.text();
  assert.equal(response.status, 200);
  assert.ok(html.length < 60_000);
  assert.match(html, /<form[^>]*role="search"[^>]*action="\/search"/);
  assert.equal(html.match(/<h1/g)?.length, 1);
  for (const stage of ['出生', '身后', '开办', '注销']) assert.match(html, new RegExp(`line__stage">${stage}<`));
  assert.match(html, /衢州市[^<]*中心[^<]*<.*今天/s, 'the hall of the city, and when it is open');
  assert.doesNotMatch(html, /我的事/);
  const links = new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map(([, path]) => path!.replaceAll('&amp;', '&')));
  for (const path of links) assert.ok((await world.request(path)).status < 400, path);
});

demoTest('in English no Chinese is left over', async (world) => {
  for (const path of ['/?lang=en', '/life-events?lang=en', '/deadlines?lang=en']) {
    const html = (await (await world.request(path)).text()).replace(/<[^>]*lang="zh-CN"[^>]*>[^<]*</g, '').replaceAll(/href="[^"]*"/g, '');
    assert.doesNotMatch(html, /[一-龥]/, path);
  }
});

demoTest('who is signed in sees the own cases, the one that waits for the reader first, closed ones last', async (world) => {
  const closed = await buildCaseAt(world, 'issued');
  await deliverResult(await world.as('zhoumin'), { no: closed.no, way: 'online', to: '林晓岚' }, world.deps.key);
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  const correcting = await buildCaseAt(world, 'correcting');
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  const [card] = (await searchItems(world.db, { q: '居住证申领' })).rows;
  const submitted = await buildCase(await world.as('linxiaolan'), world.deps, { itemCode: card!.code });

  const html = await (await world.request('/', { headers: cookieOf(await world.signIn('linxiaolan')) })).text();
  const shown = [...html.matchAll(/href="\/cases\/(\w{43})"/g)].map(([, no]) => no);
  assert.deepEqual(shown, [correcting.no, submitted.no, closed.no]);
  assert.match(html, /全部 3 件/);
  const inOrder = ['等您补正', '最迟 \\d+ 月 \\d+ 日补交材料', '去补正', '正在办理', '最迟 3 月 19 日答复是否受理', '看进度', '已办结', '3 月 12 日', '看结果'];
  assert.match(html, new RegExp(inOrder.join('.*'), 's'));

  const stranger = await (await world.request('/', { headers: cookieOf(await world.signIn('zhengqiuhe')) })).text();
  assert.match(stranger, /您还没有在这里办过事/);
  assert.doesNotMatch(stranger, /\/cases\/\w{43}/);
});
