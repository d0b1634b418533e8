import assert from 'node:assert/strict';
import { ownerTest } from './support/owner-database.ts';
import { runningApp } from './support/running-app.ts';
import { worldDeps } from './support/world.ts';

const licence = '330100006000';

ownerTest('reading one item takes one statement the first time and then none; so does asking whether it has changed, and its page none after the first', 'demo', async (own) => {
  const app = await runningApp(own, await worldDeps(own.db));
  try {
    const first = await app.request(`/api/v1/items/${licence}`);
    assert.deepEqual([first.response.status, first.statements.length], [200, 1], first.statements.join('\n'));
    const etag = first.response.headers.get('etag')!;
    const again = await app.request(`/api/v1/items/${licence}`);
    assert.deepEqual([again.response.status, again.statements], [200, []]);
    const ask = () => app.request(`/api/v1/items/${licence}`, { headers: { 'if-none-match': etag } });
    assert.equal((await ask()).statements.length, 1);
    const unchanged = await ask();
    assert.deepEqual([unchanged.response.status, unchanged.statements], [304, []]);
    await app.request(`/items/${licence}`);
    const page = await app.request(`/items/${licence}`);
    assert.deepEqual([page.response.status, page.statements], [200, []]);
  } finally {
    await app.close();
  }
});

ownerTest('a search takes one statement the first time and then none, in the API and as a page', 'demo', async (own) => {
  const app = await runningApp(own, await worldDeps(own.db));
  try {
    const search = `?q=${encodeURIComponent('食品经营许可')}&division=330802`;
    assert.equal((await app.request(`/api/v1/items${search}`)).statements.length, 1);
    assert.deepEqual((await app.request(`/api/v1/items${search}`)).statements, []);
    await app.request(`/search${search}`);
    const page = await app.request(`/search${search}`);
    assert.deepEqual([page.response.status, page.statements], [200, []]);
  } finally {
    await app.close();
  }
});

ownerTest('the work list of an officer takes one statement', 'demo', async (own) => {
  const app = await runningApp(own, await worldDeps(own.db));
  try {
    const token = await app.signIn('yewenqing');
    await app.request('/api/v1/tasks?view=all', { token });
    const list = await app.request('/api/v1/tasks?view=all', { token });
    assert.deepEqual([list.response.status, list.statements.length], [200, 1], list.statements.join('\n'));
  } finally {
    await app.close();
  }
});
