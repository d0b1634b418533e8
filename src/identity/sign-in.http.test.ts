import assert from 'node:assert/strict';
import { dbTest, type World } from '../../test/support/world.ts';
import { buildCitizen, buildOfficer, buildOrganisation, builtPassword } from './factory.ts';
import { residentNumberFor } from './resident-number.ts';

interface Problem {
  code: string;
  fields?: Record<string, unknown>;
}

/** A browser without scripts: it keeps cookies, and sends forms with what hidden fields they hold. */
function browser(world: World) {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await world.request(path, { ...init, headers: { ...(init.headers as object), ...(cookie && { cookie }) } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const send = async (page: string, fields: Record<string, string>, action = page): Promise<Response> => {
    const html = await (await ask(page)).text();
    const hidden = [...html.matchAll(/<input type="hidden" name="(csrf|requestKey|back)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
    return ask(action, { method: 'POST', body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  };
  return { ask, send, cookies };
}

const session = '__Host-mingtang';
const right = { login: 'citizen1', password: builtPassword };

dbTest('the API refuses shape (422), person (401) and too many tries (429), then opens a session (201) with its entry', async (world) => {
  const { account } = await buildCitizen(world.act(), 1);
  const post = (json: unknown) => world.request('/api/v1/sessions', { method: 'POST', json });
  const shape = await post({ login: 'citizen1', role: 'systemAdmin' });
  assert.equal(shape.status, 422);
  assert.deepEqual(Object.keys(((await shape.json()) as Problem).fields ?? {}).sort(), ['password', 'role']);
  const wrong = await post({ login: 'citizen1', password: 'not this one' });
  assert.deepEqual([wrong.status, ((await wrong.json()) as Problem).code], [401, 'sign-in-wrong']);
  const unknown = await post({ login: 'nobody', password: 'not this one' });
  assert.deepEqual([unknown.status, ((await unknown.json()) as Problem).code], [401, 'sign-in-wrong']);
  const opened = await post(right);
  assert.equal(opened.status, 201);
  const { token, expiresAt, actor } = (await opened.json()) as { token: string; expiresAt: string; actor: { id: string } };
  assert.deepEqual([actor.id, expiresAt], [account.id, '2026-03-12T13:42:00.000Z']);
  assert.equal(opened.headers.getSetCookie().length, 0);
  const entry = await world.db.selectFrom('ledger.entry').select(['actor']).where('event', '=', 'identity.signed-in').executeTakeFirst();
  assert.equal(entry?.actor, account.id);
  for (let n = 0; n < 5; n++) await post({ login: 'citizen1', password: 'not this one' });
  const locked = await post(right);
  assert.deepEqual([locked.status, locked.headers.get('retry-after')], [429, '300']);
  assert.equal((await world.request('/api/v1/me', { token })).status, 200, 'who is signed in already stays so');
});

dbTest('/me tells masked data of the caller only, and nothing without a token or with a cookie', async (world) => {
  const person = await buildCitizen(world.act(), 1);
  const organisation = await buildOrganisation(world.act(), person.id);
  const opened = await world.request('/api/v1/sessions', { method: 'POST', json: right });
  const { token } = (await opened.json()) as { token: string };
  const bare = await world.request('/api/v1/me');
  assert.deepEqual([bare.status, ((await bare.json()) as Problem).code], [401, 'not-signed-in']);
  assert.equal((await world.request('/api/v1/me', { headers: { cookie: `${session}=${token}` } })).status, 401);
  assert.equal((await world.request('/account', { token })).status, 303, 'pages know the cookie only');
  const answer = await world.request('/api/v1/me', { token });
  const text = await answer.text();
  assert.ok(!text.includes(person.residentNumber) && !text.includes(person.phone));
  const me = JSON.parse(text) as { grants: unknown[]; applicants: { id: string; by: string }[] };
  assert.deepEqual(me.applicants.map(({ id, by }) => [id, by]), [[person.id, 'self'], [organisation.id, 'legalRepresentative']]);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
});

dbTest('sign-out by the API ends this session, and everywhere ends all of them and no other person’s', async (world) => {
  await buildCitizen(world.act(), 1);
  await buildCitizen(world.act(), 2);
  const open = async (login: string) => {
    const answer = await world.request('/api/v1/sessions', { method: 'POST', json: { login, password: builtPassword } });
    return ((await answer.json()) as { token: string }).token;
  };
  const [one, two, three, other] = [await open('citizen1'), await open('citizen1'), await open('citizen1'), await open('citizen2')];
  const status = async (token: string) => (await world.request('/api/v1/me', { token })).status;
  assert.equal((await world.request('/api/v1/sessions/current', { method: 'DELETE' })).status, 401);
  assert.equal((await world.request('/api/v1/sessions/current', { method: 'DELETE', token: one })).status, 204);
  assert.deepEqual([await status(one), await status(two)], [401, 200]);
  const { sessions } = (await (await world.request('/api/v1/sessions', { token: other })).json()) as { sessions: { id: string }[] };
  assert.equal((await world.request(`/api/v1/sessions/${sessions[0]!.id}`, { method: 'DELETE', token: two })).status, 404);
  assert.equal((await world.request('/api/v1/sessions/x', { method: 'DELETE', token: two })).status, 422);
  assert.equal((await world.request('/api/v1/sessions', { method: 'DELETE', token: two })).status, 204);
  assert.deepEqual([await status(two), await status(three), await status(other)], [401, 401, 200]);
});

dbTest('the sign-in page refuses a form that it did not give out', async (world) => {
  await buildCitizen(world.act(), 1);
  const { send, cookies } = browser(world);
  const forged = await send('/sign-in', { ...right, csrf: 'x' });
  assert.equal(forged.status, 403);
  const foreign = await world.request('/sign-in', { method: 'POST', body: 'login=citizen1', headers: { origin: 'https://evil.example' } });
  assert.equal(foreign.status, 403);
  assert.ok(!cookies.has(session));
});

dbTest('a wrong password shows the form again with the login kept and the password not, in either language', async (world) => {
  await buildCitizen(world.act(), 1);
  const { ask, send, cookies } = browser(world);
  const shown = await send('/sign-in?back=/account', { ...right, password: 'not this one' }, '/sign-in');
  const html = await shown.text();
  assert.equal(shown.status, 422);
  assert.match(html, /登录名或密码不对/);
  assert.match(html, /name="login"[^>]*value="citizen1"|value="citizen1"[^>]*name="login"/);
  assert.match(html, /name="back" value="\/account"/);
  assert.ok(!html.includes('not this one') && !cookies.has(session));
  const english = await (await ask('/sign-in?lang=en')).text();
  assert.match(english, /<h1>Sign in<\/h1>/);
  const again = await send('/sign-in', { ...right, password: 'not this one' });
  assert.match(await again.text(), /The login or the password is wrong/);
});

dbTest('who tried too often sees the form again, with the login kept and the time from which to try', async (world) => {
  await buildCitizen(world.act(), 1);
  const { send } = browser(world);
  const wrong = { ...right, password: 'not this one' };
  for (let tried = 0; tried < 5; tried++) assert.equal((await send('/sign-in', wrong)).status, 422);
  const locked = await send('/sign-in', right);
  const html = await locked.text();
  assert.deepEqual([locked.status, locked.headers.get('retry-after')], [429, '300']);
  assert.match(html, /请 5 分钟后再试（9:47 起）/);
  assert.match(html, /<form[^>]*action="\/sign-in"[\s\S]*value="citizen1"/);
});

dbTest('signing in gives a safe cookie, a new one each time, and leads back to a page of this site only', async (world) => {
  await buildCitizen(world.act(), 1);
  const { ask, send, cookies } = browser(world);
  const entered = await send('/sign-in?back=/account', right, '/sign-in');
  assert.deepEqual([entered.status, entered.headers.get('location')], [303, '/account']);
  const line = entered.headers.getSetCookie().find((cookie) => cookie.startsWith(session)) ?? '';
  for (const mark of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) assert.ok(line.includes(mark), mark);
  assert.ok(!/domain|max-age|expires/i.test(line));
  assert.equal((await ask('/account')).status, 200);
  assert.equal((await ask('/sign-in?back=//evil.example')).headers.get('location'), '/start');
  const first = cookies.get(session);
  const fresh = browser(world);
  const elsewhere = await fresh.send('/sign-in', { ...right, back: 'https://evil.example/' });
  assert.equal(elsewhere.headers.get('location'), '/start');
  assert.notEqual(fresh.cookies.get(session), first);
});

dbTest('sign-out ends the session on the server, not in the browser alone', async (world) => {
  await buildCitizen(world.act(), 1);
  const { ask, send, cookies } = browser(world);
  await send('/sign-in', right);
  const token = cookies.get(session)!;
  const left = await send('/account', {}, '/sign-out');
  assert.deepEqual([left.status, left.headers.get('location')], [303, '/sign-in?after=ended']);
  assert.ok(!cookies.has(session));
  cookies.set(session, token);
  const after = await ask('/account');
  assert.deepEqual([after.status, after.headers.get('location')], [303, '/sign-in?back=%2Faccount']);
});

dbTest('the account page shows masked data and where one is signed in, and ends those sessions', async (world) => {
  const person = await buildCitizen(world.act(), 1);
  await buildOrganisation(world.act(), person.id);
  const [here, there] = [browser(world), browser(world)];
  for (const one of [here, there]) await one.send('/sign-in', right);
  const html = await (await here.ask('/account')).text();
  for (const text of [person.residentNumber, person.phone]) assert.ok(!html.includes(text));
  for (const text of ['林晓1', '3308**********', '云上公司1', '法定代表人', '这一台']) assert.ok(html.includes(text), text);
  const end = /action="(\/account\/sessions\/[^"]+\/end)"/.exec(html)?.[1] ?? '';
  assert.equal((await here.send('/account', {}, end)).headers.get('location'), '/account?after=ended');
  assert.equal((await there.ask('/account')).status, 303);
  assert.equal((await here.ask('/account')).status, 200);
  const everywhere = await here.send('/account', {}, '/account/sign-out-everywhere');
  assert.equal(everywhere.headers.get('location'), '/sign-in?after=ended');
  assert.equal((await here.ask('/account')).status, 303);
});

dbTest('an officer sees posts, not citizens’ things, and gives no mandates', async (world) => {
  await buildOfficer(world.act(), 'zhoumin');
  const { ask, send } = browser(world);
  await send('/sign-in', { login: 'zhoumin', password: builtPassword });
  assert.match(await (await ask('/account')).text(), /我的岗位/);
  assert.equal((await ask('/account/mandates')).status, 403);
});

dbTest('a password is changed by its form, the wrong old one kept out', async (world) => {
  await buildCitizen(world.act(), 1);
  const { send } = browser(world);
  await send('/sign-in', right);
  const wrong = await send('/account/password', { oldPassword: 'not this one', newPassword: 'a fresh long one' });
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /原密码不对/);
  const changed = await send('/account/password', { oldPassword: builtPassword, newPassword: 'a fresh long one' });
  assert.equal(changed.headers.get('location'), '/account?after=changed');
  const entered = await browser(world).send('/sign-in', { login: 'citizen1', password: 'a fresh long one' });
  assert.equal(entered.status, 303);
});

dbTest('registering by the page: errors stand at their fields with what was typed kept; sent twice it is one account', async (world) => {
  const { ask, send } = browser(world);
  const bad = await send('/register', { name: '郑秋禾', residentNumber: '123', phone: '13805700002', login: 'zhengqiuhe', password: 'secret words here' });
  const html = await bad.text();
  assert.equal(bad.status, 422);
  assert.match(html, /id="residentNumber-error"/);
  assert.ok(html.includes('value="郑秋禾"') && !html.includes('secret words here'));
  const residentNumber = residentNumberFor({ division6: '330801', birthDate: '1996-10-07', sequence3: '042' });
  const form = { name: '郑秋禾', residentNumber, phone: '13805700002', login: 'zhengqiuhe', password: 'secret words here', requestKey: 'one-request-key' };
  for (let n = 0; n < 2; n++) {
    const done = await send('/register', form);
    assert.deepEqual([done.status, done.headers.get('location')], [303, '/sign-in?after=registered']);
  }
  assert.match(await (await ask('/sign-in?after=registered')).text(), /注册好了/);
  assert.equal((await send('/sign-in', { login: 'zhengqiuhe', password: 'secret words here' })).status, 303);
});

dbTest('a mandate is given and taken back by the page', async (world) => {
  const head = await buildCitizen(world.act(), 1);
  const agent = await buildCitizen(world.act(), 2);
  const { id: organisation } = await buildOrganisation(world.act(), head.id);
  const { ask, send } = browser(world);
  await send('/sign-in', right);
  const typed = { organisation, agentName: agent.name, agentNumber: agent.residentNumber, to: '2026-12-31' };
  const bad = await send('/account/mandates', { ...typed, organisation: '', to: '2020-01-01' });
  assert.equal(bad.status, 422);
  assert.match(await bad.text(), /请选择单位/);
  assert.equal((await send('/account/mandates', typed)).headers.get('location'), '/account/mandates?after=given');
  const html = await (await ask('/account/mandates')).text();
  assert.ok(html.includes(agent.name));
  const revoke = /action="(\/account\/mandates\/[^"]+\/revocation)"/.exec(html)?.[1] ?? '';
  const stranger = browser(world);
  await stranger.send('/sign-in', { login: 'citizen2', password: builtPassword });
  assert.equal((await stranger.send('/account/mandates', {}, revoke)).status, 404);
  assert.equal((await send('/account/mandates', {}, revoke)).headers.get('location'), '/account/mandates?after=revoked');
  assert.ok(!(await (await ask('/account/mandates')).text()).includes(agent.name));
});
