import assert from 'node:assert/strict';
import { listen } from '#platform/http/serve.ts';
import { type Api, apiOf, apiOver } from './support/api-client.ts';
import type { Json } from './support/api-words.ts';
import { does, officersOf, readyApplication, settle } from './support/first-matter.ts';
import { committedTest, demoTest } from './support/world.ts';

/** The first matter from the search to the licence that anyone can verify, by the API alone. */
async function firstMatter(api: Api): Promise<{ no: string; course: Json; licence: Json }> {
  const citizen = await api.signIn('linxiaolan');
  for (const words of ['开饭店', 'spjy', '食品经营许可']) {
    const { body } = await api.anyone.get(`/items?q=${encodeURIComponent(words)}`);
    assert.ok(body.items.slice(0, 3).some((row) => row.name === '食品经营许可'), words);
  }
  const application = await readyApplication(citizen);
  const guide = await api.anyone.get(`/items/${application.itemCode}`);
  assert.deepEqual(guide.body.promisedLimit, { n: 5, unit: 'workday' });
  assert.equal(guide.headers.get('etag')?.replace('W/', ''), `"${guide.body.contentHash}"`);
  const submitted = await citizen.post('/cases', application, 'first-matter-1');
  assert.deepEqual([submitted.status, submitted.body.state], [201, 'submitted'], submitted.text);
  const no: string = submitted.body.no;
  assert.equal(submitted.headers.get('location'), `/api/v1/cases/${no}`);
  const before = (await citizen.get(`/cases/${no}/clock`)).body;
  assert.deepEqual([before.runs, before.dueOn, before.lamp], ['respond', '2026-03-19', 'inTime']);

  const officers = await officersOf(api);
  const { clerk, examiner, head } = officers;
  assert.ok((await clerk.get('/tasks?lamp=inTime')).body.rows.some((row) => row.no === no));
  await does(clerk, no, 'acceptance', {}, 'accepted');
  const clock = (await citizen.get(`/cases/${no}/clock`)).body;
  assert.deepEqual([clock.promised.dueDate, clock.statutory.dueDate, clock.dueOn], ['2026-03-19', '2026-03-26', '2026-03-19']);
  assert.deepEqual([clock.promised.countedDays.length, clock.promised.skippedDays.map(({ day }) => day)], [5, ['2026-03-12', '2026-03-14', '2026-03-15']]);
  await does(examiner, no, 'review', { opinion: 'pass', text: '材料齐全' }, 'inReview');
  await does(examiner, no, 'review', { stage: 'inspect', opinion: 'pass', text: '相符', officers: ['陈立群', '方志远'] }, 'reviewed');
  assert.equal((await examiner.post(`/cases/${no}/decision`, { outcome: 'granted' })).status, 403);
  await does(head, no, 'decision', { outcome: 'granted', reasons: '符合法定条件' }, 'decided');
  await does(clerk, no, 'issue', {}, 'issued');
  await does(clerk, no, 'delivery', { way: 'online', to: '林晓岚' }, 'delivered');

  const file = (await citizen.get(`/cases/${no}`)).body;
  const licence = (await citizen.get(`/licences/${file.licenceId}`)).body;
  assert.deepEqual([licence.caseNo, licence.holder.name], [no, '禾下面馆（演示）']);
  const course = (await (await api.signIn('wujing')).get(`/supervision/cases/${no}`)).body;
  return { no, course, licence };
}

demoTest('the first matter is settled by the API: found, applied for, handled, issued', async (world) => {
  const { no, course } = await firstMatter(apiOf(world));
  assert.equal(no.length, 43);
  assert.deepEqual(course.events.map(({ event }) => event), [
    'cases.submitted', 'cases.accepted', 'cases.reviewed', 'cases.reviewed', 'cases.decided', 'cases.issued', 'cases.delivered',
  ]);
  for (const { event, power } of course.events.slice(1)) assert.deepEqual([event, power], [event, { code: course.power, version: 1 }]);
  const { body: entry } = await apiOf(world).anyone.get(`/powers/${course.power}`);
  assert.deepEqual([entry.code, entry.version], [course.power, 1]);
});

demoTest('the supervisor reads the whole course with its proof in the ledger, and the reading is kept', async (world) => {
  const { no, course } = await firstMatter(apiOf(world));
  assert.equal(course.fault, null);
  assert.deepEqual(course.proof.map(({ seq }) => seq), [1, 2, 3, 4, 5, 6, 7]);
  assert.ok(course.proof.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash!)));
  const readings = await world.db.selectFrom('ledger.entry').select('body').where('event', '=', 'cases.read').where('subject', 'like', `reading:${no}:%`).execute();
  assert.ok(readings.some(({ body }) => body.includes('"purpose":"supervision"')));
  assert.equal((await (await apiOf(world).signIn('linxiaolan')).get(`/supervision/cases/${no}`)).status, 403);
});

demoTest('anyone verifies the licence without signing in; an invented code is told apart', async (world) => {
  const api = apiOf(world);
  const { licence, course } = await firstMatter(api);
  const { body } = await api.anyone.get(`/verifications/${licence.verificationCode}?number=${licence.number}`);
  assert.deepEqual([body.state, body.licence.number, body.licence.power], ['valid', licence.number, { code: course.power, version: 1 }]);
  assert.ok(body.reasons.every(({ ok }) => ok));
  const invented = await api.anyone.get(`/verifications/AAAA-AAAA-AAAA-AAAA?number=${licence.number}`);
  assert.deepEqual([invented.status, invented.body.state, invented.body.licence], [200, 'unknown', null]);
  assert.deepEqual(Object.keys(invented.body).sort(), Object.keys(body).sort());
  const page = await world.request(`/verify/${licence.verificationCode}?number=${licence.number}`);
  assert.deepEqual([page.status, (await page.text()).includes(String(licence.number))], [200, true]);
});

committedTest('the same over a port, with real commits', async (world) => {
  const server = await listen(await world.app(), { host: '127.0.0.1', port: 0 });
  try {
    const { no } = await firstMatter(apiOver((path, init) => fetch(`http://127.0.0.1:${server.port}${path}`, init)));
    const kept = await world.db.selectFrom('cases.case').select(['no', 'state']).execute();
    assert.deepEqual(kept, [{ no, state: 'delivered' }]);
  } finally {
    await server.stop(1);
  }
});

demoTest('the same request sent again is one case, and every one gets the same bytes', async (world) => {
  const api = apiOf(world);
  const citizen = await api.signIn('linxiaolan');
  const application = await readyApplication(citizen);
  const first = await citizen.post('/cases', application, 'again-and-again');
  const others = [];
  for (let n = 0; n < 5; n++) others.push(await citizen.post('/cases', application, 'again-and-again'));
  assert.deepEqual(new Set([first, ...others].map(({ status, text }) => `${status} ${text}`)).size, 1);
  assert.equal(first.status, 201);
  const { body: changed } = await citizen.post('/cases', { ...application, answers: { ...application.answers, staffCount: 5 } }, 'again-and-again');
  assert.deepEqual([changed.status, changed.code], [422, 'request-key-reused']);
  const { body: unkeyed } = await citizen.post('/cases', application);
  assert.deepEqual([unkeyed.status, Object.keys(unkeyed.fields)], [422, ['Idempotency-Key']]);
  const { body: twice } = await citizen.post('/cases', application, 'another-key-of-mine');
  assert.equal(twice.status, 409, 'one open application per applicant and item');
  assert.equal((await citizen.get('/cases')).body.rows.length, 1);
  await settle(first.body.no, await officersOf(api));
});
