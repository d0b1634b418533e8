-- Processes as published: what is drawn is what runs. A reference table: the same on every machine, not growing with cases.
create schema flow;

create table flow.process (
  id text not null,
  version integer not null,
  name text not null,
  -- The file as it was published, and the process read from it.
  bpmn text not null,
  graph jsonb not null,
  content_hash text not null,
  algorithm text not null,
  published_at timestamptz not null,
  primary key (id, version),
  check (version >= 1),
  check (length(id) between 1 and 100)
);

-- A case that began under version 3 ends under version 3: versions are never changed or taken away.
create function flow.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'published processes are never rewritten' using errcode = 'insufficient_privilege';
end $$;

create trigger process_append_only before update or delete on flow.process for each row execute function flow.refuse_rewriting();
create trigger process_no_truncate before truncate on flow.process for each statement execute function flow.refuse_rewriting();

grant usage on schema flow to mingtang_app;
grant select, insert on flow.process to mingtang_app;
