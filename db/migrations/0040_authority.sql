-- The power list: what each body may do, by which law, from which day to which. Reference tables: the same on every machine.
create schema authority;

create table authority.power (
  code text primary key,
  basic_code text not null,
  organ text not null,
  created_at timestamptz not null,
  check (length(code) between 1 and 50)
);

create index power_by_organ on authority.power (organ, code);
create index power_by_basic_code on authority.power (basic_code);

create table authority.power_version (
  code text not null references authority.power (code),
  version integer not null,
  -- In force from the first day, until the day before the second; no second day: until further notice.
  in_force_from date not null,
  in_force_to date,
  name text not null,
  type text not null,
  content jsonb not null,
  content_hash text not null,
  algorithm text not null,
  cause text not null,
  recorded_at timestamptz not null,
  primary key (code, version),
  check (version >= 1),
  check (in_force_to is null or in_force_to > in_force_from)
);

create index power_version_by_type on authority.power_version (type, name) where in_force_to is null;

-- Two versions of an entry never hold on the same day. The row of the entry is locked first,
-- so that two publications at once are checked one after the other (no exclusion constraint: it cannot be spread over machines).
create function authority.refuse_overlap() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from authority.power where code = new.code for update;
  if exists (
    select 1 from authority.power_version as other
    where other.code = new.code and other.version <> new.version
      and other.in_force_from < coalesce(new.in_force_to, 'infinity'::date)
      and new.in_force_from < coalesce(other.in_force_to, 'infinity'::date)
  ) then
    raise exception 'versions of power % overlap', new.code using errcode = 'exclusion_violation', constraint = 'power_version_no_overlap';
  end if;
  return new;
end $$;

create trigger power_version_no_overlap before insert or update on authority.power_version
  for each row execute function authority.refuse_overlap();

-- A version may be ended once; nothing else of it is ever changed.
create function authority.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.in_force_to is not null
     or (to_jsonb(new) - 'in_force_to') is distinct from (to_jsonb(old) - 'in_force_to') then
    raise exception 'versions of the power list are never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger power_version_only_ends before update or delete on authority.power_version
  for each row execute function authority.refuse_rewriting();

grant usage on schema authority to mingtang_app;
grant select, insert on authority.power, authority.power_version to mingtang_app;
grant update (in_force_to) on authority.power_version to mingtang_app;
