import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '../src/app-routes.ts';
import { apiOf } from './support/api-client.ts';
import { does, noodleHouse, officersOf, readyApplication, smallPdf } from './support/first-matter.ts';
import { type FoundForm, formsOf } from './support/forms-of-page.ts';
import { buildObjects, mayReach } from './support/objects.ts';
import { type Page, type Visitor, visitorOf } from './support/visitor.ts';
import { demoTest } from './support/world.ts';

/** What would be a tag, break out of an attribute, or be read as an entity, if it were not encoded; short enough for every field. */
const canary = `<x-y a="1" b='&lt;'>`;
const encoded = '&lt;x-y a=&quot;1&quot; b=';

/** Whether a page holds the canary, and nowhere but encoded. */
function shows(html: string): boolean {
  assert.ok(!html.includes('<x-y'), 'as a tag');
  // In the name of a file a browser itself writes a quotation mark as %22.
  for (const { index } of html.matchAll(/x-y a=/g)) assert.equal(html.slice(index - 4, index + encoded.length + 6).replaceAll('%22', '&quot;').slice(0, encoded.length), encoded);
  assert.doesNotMatch(html, /x-y a=&quot;1&quot; b='&lt;/, 'the entity it holds is encoded too');
  return html.includes(encoded);
}

test('the look for a canary finds one that stands bare', () => {
  assert.throws(() => shows(`<p>${canary}</p>`));
  assert.throws(() => shows(`<p title="x-y a="1""></p>`));
  assert.equal(shows(`<p>&lt;x-y a=&quot;1&quot; b='&amp;lt;'&gt;</p>`), true);
});

/** Sends a form with the canary in each of its texts, and a choice wherever there is one. */
async function fillIn(visitor: Visitor, form: FoundForm): Promise<Page> {
  const changes: Record<string, string | string[]> = {};
  for (const { name, kind, options, values } of form.fields) {
    if (kind === 'text') changes[name] = canary;
    if (kind === 'choice' && values.length === 0 && options[0] !== undefined) changes[name] = options[0];
    if (kind === 'several') changes[name] = options;
  }
  return visitor.send(form, changes);
}

demoTest('what is typed into any form comes back encoded', async (world) => {
  const objects = await buildObjects(world);
  const seen = new Set<string>();
  const shown = new Set<string>();
  for (const login of [undefined, 'linxiaolan', 'xuruochuan', 'zhoumin', 'chenliqun', 'yewenqing', 'wujing', 'yuzhihe', 'shenyanqing']) {
    const visitor = await visitorOf(world, login);
    for (const { facts, document } of routes) {
      if (facts.method !== 'get' || document || !mayReach(login ?? '', facts.object, facts.path)) continue;
      const address = facts.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => objects.valueOf(facts.object, name));
      const page = await visitor.ask(address);
      for (const form of page.forms) {
        const name = `${form.method} ${form.action.replace(/[?#].*/, '').replace(objects.valueOf('case', 'no'), '{no}')}`;
        if (seen.has(name) || form.action.startsWith('/sign-out') || form.action.includes('sign-out-everywhere') || form.action.includes('/sessions/')) continue;
        seen.add(name);
        const answer = await fillIn(visitor, form);
        assert.ok(answer.status < 500, `${name}: ${answer.status}`);
        if (shows(answer.html)) shown.add(name);
      }
    }
  }
  assert.ok(seen.size >= 12 && shown.size >= 6, [...seen].map((name) => `${shown.has(name) ? '*' : ' '} ${name}`).join('\n'));
});

demoTest('what is sent by the API into every text of a case comes back encoded on every page of it', async (world) => {
  const api = apiOf(world);
  const citizen = await api.signIn('linxiaolan');
  const application = await readyApplication(citizen);
  const file = (await citizen.upload(smallPdf(), `${canary}.pdf`)).body.id;
  const answers = { ...noodleHouse, contactName: canary, premisesAddress: canary, safetyManagerName: canary, foodHandlers: [{ name: canary, duty: canary, healthCertificate: canary }] };
  const [first, ...others] = application.files;
  const sent = await citizen.post('/cases', { ...application, answers, files: [{ ...first!, file }, ...others] }, 'canary-00001');
  assert.equal(sent.status, 201, sent.text);
  const { no } = sent.body;
  const { clerk, examiner, head } = await officersOf(api);
  const pages: Record<string, string[]> = { linxiaolan: ['/', '/my/cases', `/cases/${no}`], zhoumin: ['/desk', `/desk/cases/${no}`], chenliqun: [`/desk/cases/${no}`], yewenqing: [`/desk/cases/${no}`], wujing: ['/supervision', `/supervision/cases/${no}`] };
  const look = async (): Promise<number> => {
    let found = 0;
    for (const [login, paths] of Object.entries(pages)) {
      const visitor = await visitorOf(world, login);
      for (const path of paths) {
        const { html, status } = await visitor.open(path);
        assert.ok(status < 500, `${path} ${status}`);
        if (shows(html)) found++;
      }
    }
    return found;
  };
  await does(clerk, no, 'correction-notice', { items: [{ about: 'premisesAddress', what: canary, reason: canary }] }, 'correcting');
  assert.ok((await look()) >= 3);
  await does(citizen, no, 'correction', { answers: { ...answers, premisesAddress: `${canary}1` } }, 'submitted');
  await does(clerk, no, 'acceptance', {}, 'accepted');
  await does(examiner, no, 'review', { opinion: 'pass', text: canary }, 'inReview');
  await does(examiner, no, 'suspension', { ground: 'testing', reason: canary, days: 3 }, 'inReview');
  await does(examiner, no, 'resumption', { text: canary }, 'inReview');
  await does(head, no, 'extension', { reason: canary }, 'inReview');
  await does(examiner, no, 'review', { stage: 'inspect', opinion: 'pass', text: canary, officers: [canary, '方志远'] }, 'reviewed');
  await does(head, no, 'decision', { outcome: 'refused', reasons: canary, remedies: canary }, 'decided');
  await does(clerk, no, 'delivery', { way: 'post', to: canary }, 'delivered');
  assert.ok((await look()) >= 3);
  assert.ok(formsOf((await (await visitorOf(world, 'zhoumin')).open(`/desk?q=${encodeURIComponent(canary)}`)).html).length > 0);
});
