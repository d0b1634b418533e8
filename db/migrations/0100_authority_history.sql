-- The public history says of every change when it was published and why, also of a repeal.
alter table authority.power_version
  add column end_cause text,
  add column ended_at timestamptz,
  add check ((end_cause is null) = (ended_at is null)),
  add check (end_cause is null or in_force_to is not null);

create index power_version_by_day on authority.power_version (in_force_from, code);
create index power_version_by_end on authority.power_version (in_force_to, code) where in_force_to is not null;

-- A version is ended once, with the reason where it is repealed; nothing else of it is ever changed.
create or replace function authority.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.in_force_to is not null
     or (to_jsonb(new) - array['in_force_to', 'end_cause', 'ended_at', 'level', 'english_name', 'body', 'english_body'])
        is distinct from (to_jsonb(old) - array['in_force_to', 'end_cause', 'ended_at', 'level', 'english_name', 'body', 'english_body']) then
    raise exception 'versions of the power list are never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

grant update (end_cause, ended_at) on authority.power_version to mingtang_app;
