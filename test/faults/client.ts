import { setTimeout as sleep } from 'node:timers/promises';
import { samplePdf } from '../../src/cases/factory.ts';
import { sampleAnswers } from '../../src/cases/factory/sample-answers.ts';
import { castMembers } from '../../demo/cast.ts';
import { demoPassword } from '../../demo/load-demo.ts';
import type { ItemForm } from '#catalog';
import { dayInChina } from '#platform/calendar/day.ts';
import { systemClock } from '#platform/clock.ts';

/** What the server acknowledged: which request, under which key, with which answer. */
export interface Acknowledged {
  path: string;
  key: string;
  body: unknown;
  status: number;
  answer: string;
}

/** A citizen's program that applies and withdraws again and again, and remembers every answer that reached it whole. */
export interface Client {
  /** The application that it sends. */
  application: unknown;
  acknowledged: Acknowledged[];
  /** Sent, but no whole answer came: either nothing happened or all of it. */
  unknown: Omit<Acknowledged, 'status' | 'answer'>[];
  /** Applies and withdraws until told to stop. */
  run(stopped: () => boolean, seed: string): Promise<void>;
  send(path: string, key: string, body: unknown): Promise<Response>;
}

interface ItemAnswer {
  code: string;
  form: ItemForm;
  materials: { key: string; required: boolean; source: string; exemptWhenShared?: boolean; form?: boolean }[];
  implementations: { division: string }[];
}

/** Signs a citizen in, uploads what the matter needs, and is ready to apply. */
export async function openClient(url: string, login: string): Promise<Client> {
  const signedIn = await fetch(`${url}/api/v1/sessions`, json({ login, password: demoPassword }));
  const { token } = (await signedIn.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const read = async <T>(path: string): Promise<T> => (await (await fetch(`${url}/api/v1${path}`, { headers })).json()) as T;
  const found = await read<{ items?: { code: string }[]; rows?: { code: string }[] }>('/items?q=' + encodeURIComponent('食品经营许可'));
  const item = await read<ItemAnswer>(`/items/${(found.items ?? found.rows)![0]!.code}`);
  const me = await read<{ applicants: { id: string; kind: string; name: string; documentKind: string; documentNumber: string }[] }>('/me');
  const applicant = me.applicants.find(({ kind }) => kind === 'organisation')!;
  const division = '330802000000';
  const member = castMembers().find((one) => one.login === login)!;
  const whole = { ...applicant, phone: '13805700001', address: '衢州市柯城区', legalRepresentative: member.name };
  const answers = sampleAnswers(item.form, { applicant: whole as never, today: dayInChina(systemClock.now()), division });
  const files: { material: string; file: string }[] = [];
  for (const material of item.materials.filter((one) => one.required && one.source === 'applicant' && !one.form && !one.exemptWhenShared)) {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(samplePdf(material.key))]), 'plan.pdf');
    const stored = (await (await fetch(`${url}/api/v1/files`, { method: 'POST', headers, body: form })).json()) as { id: string };
    files.push({ material: material.key, file: stored.id });
  }
  // What an earlier trial left open is withdrawn: an applicant has one open application for a matter.
  const mine = await read<{ rows: { no: string; state: string }[] }>('/cases');
  for (const { no, state } of mine.rows) {
    if (state === 'submitted') await (await fetch(`${url}/api/v1/cases/${no}/withdrawal`, json({ reason: 'load' }, headers))).text();
  }
  const application = { itemCode: item.code, division, applicantId: applicant.id, answers, files };

  const client: Client = {
    application,
    acknowledged: [],
    unknown: [],
    send: (path, key, body) => fetch(`${url}/api/v1${path}`, json(body, { ...headers, 'idempotency-key': key })),
    run: async (stopped, seed) => {
      let open: string | undefined;
      for (let n = 0; !stopped(); n++) {
        const answer: { no?: string } | undefined = open
          ? await attempt(client, `/cases/${open}/withdrawal`, `${seed}-withdraw-${n}`, { reason: 'load' })
          : await attempt(client, '/cases', `${seed}-apply-${n}`, application);
        if (answer) open = open ? undefined : answer.no;
        else await sleep(20);
      }
    },
  };
  return client;
}

/** Every acknowledged act is there with the same answer under the same key; what is unknown has one effect when sent again. */
export async function judge(client: Client): Promise<{ acknowledged: number; lost: number; changed: number; doubled: number }> {
  const judged = { acknowledged: client.acknowledged.length, lost: 0, changed: 0, doubled: 0 };
  for (const { path, key, body, status, answer } of client.acknowledged) {
    const again = await client.send(path, key, body);
    const text = await again.text();
    // Under its key an act that was kept answers with the same bytes; one that was lost is done anew, or refused.
    if (again.status !== status) judged.lost += 1;
    else if (text !== answer) judged.changed += 1;
  }
  for (const { path, key, body } of client.unknown) {
    const first = await client.send(path, key, body);
    const second = await client.send(path, key, body);
    if (first.status === 201 && (await first.text()) !== (await second.text())) judged.doubled += 1;
  }
  return judged;
}

async function attempt(client: Client, path: string, key: string, body: unknown): Promise<{ no?: string } | undefined> {
  let response: Response;
  let answer: string;
  try {
    response = await client.send(path, key, body);
    answer = await response.text(); // an answer counts as acknowledged only when all of it has arrived
  } catch {
    client.unknown.push({ path, key, body });
    return undefined;
  }
  if (response.status === 201) {
    client.acknowledged.push({ path, key, body, status: response.status, answer });
    return JSON.parse(answer) as { no: string };
  }
  if (response.status >= 500) client.unknown.push({ path, key, body });
  // One of an earlier trial, kept after its answer was lost: it is withdrawn like our own.
  const refused = response.status === 409 ? (JSON.parse(answer) as { code?: string; particulars?: { no?: string } }) : undefined;
  return refused?.code === 'open-application' ? refused.particulars : undefined;
}

function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body), signal: AbortSignal.timeout(20_000) };
}
