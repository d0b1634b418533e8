-- The next version of a process while it is worked on; one for each process, never executed.
create table flow.draft (
  id text primary key check (length(id) between 1 and 100),
  bpmn text not null check (length(bpmn) between 1 and 1048576),
  content_hash text not null,
  algorithm text not null,
  saved_at timestamptz not null,
  saved_by text not null
);

grant select, insert, update, delete on flow.draft to mingtang_app;
