-- The ledger, jobs, timers, files, requests: no word of the field.
-- Growing tables carry `region` first in every key, so that they can be spread over machines.
create schema ledger;

create table ledger.entry (
  region text not null,
  subject text not null,
  seq bigint not null,
  event text not null,
  at timestamptz not null,
  actor text not null,
  body text not null,
  algorithm text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (region, subject, seq),
  check (seq >= 1),
  check (octet_length(hash) = 32 and octet_length(previous_hash) = 32)
);

create index entry_by_time on ledger.entry (region, at);
create index entry_by_event on ledger.entry (region, event, at);

create table ledger.leaf (
  region text not null,
  leaf_no bigint not null,
  subject text not null,
  seq bigint not null,
  hash bytea not null,
  primary key (region, leaf_no)
);

create unique index leaf_by_entry on ledger.leaf (region, subject, seq);

create table ledger.checkpoint (
  region text not null,
  size bigint not null,
  root bytea not null,
  at timestamptz not null,
  note text not null,
  primary key (region, size)
);

create function ledger.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger entry_append_only before update or delete on ledger.entry for each row execute function ledger.refuse_rewriting();
create trigger entry_no_truncate before truncate on ledger.entry for each statement execute function ledger.refuse_rewriting();
create trigger leaf_append_only before update or delete on ledger.leaf for each row execute function ledger.refuse_rewriting();
create trigger leaf_no_truncate before truncate on ledger.leaf for each statement execute function ledger.refuse_rewriting();

create table platform.timer (
  region text not null,
  id uuid not null,
  kind text not null,
  subject text not null,
  due_at timestamptz not null,
  payload jsonb not null,
  attempts integer not null default 0,
  primary key (region, id)
);

create index timer_next_due on platform.timer (region, due_at);
create unique index timer_by_subject on platform.timer (region, kind, subject);

create table platform.file (
  region text not null,
  digest text not null,
  algorithm text not null,
  size bigint not null,
  media_type text not null,
  stored_at timestamptz not null,
  primary key (region, digest)
);

create table platform.request (
  region text not null,
  actor text not null,
  key text not null,
  digest text not null,
  status integer,
  headers jsonb,
  body text,
  at timestamptz not null,
  primary key (region, actor, key)
);

create index request_by_age on platform.request (region, at);

create table platform.setting (
  name text primary key,
  value jsonb not null
);

create function platform.enqueue_job(task text, payload json, job_key text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => job_key);
end $$;

grant usage on schema ledger, platform to mingtang_app;
grant select, insert on ledger.entry, ledger.leaf, ledger.checkpoint to mingtang_app;
grant select, insert, update, delete on platform.timer, platform.request to mingtang_app;
grant select, insert on platform.file to mingtang_app;
grant select, insert, update on platform.setting to mingtang_app;
grant select on platform.migration to mingtang_app;
revoke all on function platform.enqueue_job(text, json, text) from public;
grant execute on function platform.enqueue_job(text, json, text) to mingtang_app;
