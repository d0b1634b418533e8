import { createHash } from 'node:crypto';
import type pg from 'pg';
import { residentNumberCheck } from '../../src/identity/resident-number.ts';
import { newId } from '#platform/ids.ts';

/** A citizen of the benchmark. */
export interface Citizen {
  id: string;
  name: string;
  number: string;
  phone: string;
  address: string;
  /** Account and bearer token of an open session, where one was opened. */
  account: string;
  token: string;
}

const families = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const given = '安宁清远明华志文雨晨思齐若水一帆子涵';

/** Registers so many more people, in one statement; every number is one that could be given. */
export async function registerPeople(owner: pg.Pool, region: string, count: number): Promise<Citizen[]> {
  const { rows } = await owner.query<{ n: string }>(`select count(*) as n from identity.person where region = $1`, [region]);
  const from = Number(rows[0]!.n);
  const people = Array.from({ length: count }, (_, i) => citizen(from + i));
  await owner.query(
    `insert into identity.person (region, id, name, resident_number, phone, address, registered_at)
     select $1, id, name, number, phone, address, now() from jsonb_to_recordset($2::jsonb) as row (id uuid, name text, number text, phone text, address text)`,
    [region, JSON.stringify(people)],
  );
  return people;
}

/** Opens an account and a session for each, as if all had just signed in, and stores one file for each. */
export async function openSessions(owner: pg.Pool, region: string, people: readonly Citizen[]): Promise<void> {
  const rows = people.map(({ token, ...person }) => ({ ...person, session: newId(new Date()), digest: createHash('sha256').update(token).digest('hex') }));
  await owner.query(
    `with citizen as materialized (select * from jsonb_to_recordset($2::jsonb) as row (id uuid, name text, account uuid, number text, session uuid, digest text)),
       account as (
         insert into identity.account (region, id, login, issuer, subject, person_id, kind, display_name, opened_at)
         select $1, account, 'bench-' || number, 'bench', number, id, 'person', name, now() from citizen returning id
       )
     insert into identity.session (region, id, token_digest, account, created_at, last_used_at)
     select $1, session, decode(digest, 'hex'), account, now(), now() from citizen where exists (select 1 from account)`,
    [region, JSON.stringify(rows)],
  );
}

function citizen(n: number): Citizen {
  const year = 1950 + (n % 55);
  const month = 1 + (Math.floor(n / 55) % 12);
  const day = 1 + (Math.floor(n / 660) % 28);
  const first17 = `330803${year}${pad(month, 2)}${pad(day, 2)}${pad(1 + (Math.floor(n / 18_480) % 999), 3)}`;
  const name = families[n % families.length]! + given[Math.floor(n / 20) % given.length]! + given[Math.floor(n / 360) % given.length]!;
  const token = createHash('sha256').update(`${newId(new Date())} ${n}`).digest('base64url');
  return {
    id: newId(new Date()), account: newId(new Date()), token, name, number: first17 + residentNumberCheck(first17),
    phone: `138${pad(n % 100_000_000, 8)}`, address: `衢州市柯城区${1 + (n % 200)}号`,
  };
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
