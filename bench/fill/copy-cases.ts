import type pg from 'pg';
import type { Citizen } from './people.ts';

/** Of all cases so many are closed, as in an office that does its work. */
const closedShare = 0.85;

/**
 * Copies the cases that the verbs made until there are so many: each copy of its own number and applicant, with its course,
 * its files and its ledger chain hashed anew. Papers keep the seal of what they were copied from.
 */
export async function copyCases(owner: pg.Pool, region: string, wanted: number, people: readonly Citizen[]): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(applicants, [JSON.stringify(people)]);
    await client.query(choose, [region, wanted, closedShare, people.length]);
    await client.query('create index on copy (old)');
    await client.query('analyze copy, applicant');
    await insert(client, region, 'cases', 'case', 'no', {
      no: 'copy.no', applicant_kind: `'person'`, applicant_id: 'applicant.id', applicant_name: 'applicant.name', applicant_document_kind: `'residentNumber'`,
      applicant_document_number: 'applicant.number', submitted_by: 'applicant.id', licence_id: 'null',
    });
    await insert(client, region, 'cases', 'step', 'case_no', { case_no: 'copy.no', paper: 'replace(source.paper, copy.old, copy.no)' });
    await insert(client, region, 'cases', 'attachment', 'case_no', { case_no: 'copy.no' });
    const { rows } = await client.query<{ longest: number }>(`select max(seq)::int as longest from ledger.entry join copy on subject = 'case:' || copy.old where region = $1`, [region]);
    for (let seq = 1; seq <= (rows[0]!.longest ?? 0); seq++) await client.query(link, [region, seq]);
    await client.query(timers, [region]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const applicants = `
  create temporary table applicant on commit drop as
  select (place - 1)::int as n, one ->> 'id' as id, one ->> 'name' as name, one ->> 'number' as number
  from jsonb_array_elements($1::jsonb) with ordinality as row (one, place)`;

// Numbered under the power of the case on days before its own, from 1000 on, where the verbs have given none; an applicant has one open case for a matter and a body.
const choose = `
  create temporary table copy on commit drop as
  with base as (
    select no, power, item_code, organ, received_on, closed_at is not null as closed, count(*) over (partition by closed_at is not null) as alike from cases."case" where region = $1
  ), many as (
    select base.*, row_number() over (partition by power order by no, k) as of_power, row_number() over (partition by item_code, organ order by no, k) as of_matter
    from base, generate_series(1, ceil(($2::numeric * case when closed then $3::numeric else 1 - $3::numeric end) / alike)::int) as k
  )
  select no as old, left(no, 31) || to_char(received_on - 1 - (of_power / 8999)::int, 'YYYYMMDD') || lpad((1000 + of_power % 8999)::text, 4, '0') as no, (of_matter % $4::int)::int as applicant
  from many`;

async function insert(client: pg.PoolClient, region: string, schema: string, table: string, key: string, own: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' order by ordinal_position`,
    [schema, table],
  );
  const names = rows.map(({ name }) => name);
  await client.query(
    `insert into ${schema}."${table}" (${names.join(', ')}) select ${names.map((name) => own[name] ?? `source.${name}`).join(', ')}
     from copy join ${schema}."${table}" as source on source.region = $1 and source.${key} = copy.old join applicant on applicant.n = copy.applicant`,
    [region],
  );
}

// Entry by entry of all chains at once, each hashed after its predecessor as platform/ledger does it.
const link = `
  insert into ledger.entry (region, subject, seq, event, at, actor, body, algorithm, previous_hash, hash)
  select next.*, sha256(next.previous_hash || int8send(next.seq) || convert_to(next.region || chr(10) || next.subject || chr(10) || next.body, 'UTF8'))
  from (
    select source.region, 'case:' || copy.no as subject, source.seq, source.event, source.at, source.actor, replace(source.body, copy.old, copy.no) as body, source.algorithm,
           coalesce(head.hash, decode(repeat('00', 32), 'hex')) as previous_hash
    from copy join ledger.entry as source on source.region = $1 and source.subject = 'case:' || copy.old and source.seq = $2
    left join ledger.entry as head on head.region = $1 and head.subject = 'case:' || copy.no and head.seq = $2 - 1
  ) as next`;

// Only clocks that still run: what ran out in between has been seen to.
const timers = `
  insert into platform.timer (region, id, kind, subject, due_at, payload)
  select timer.region, gen_random_uuid(), timer.kind, copy.no, timer.due_at, timer.payload
  from copy join platform.timer on timer.region = $1 and timer.subject = copy.old where timer.due_at > now() + interval '1 day'`;
