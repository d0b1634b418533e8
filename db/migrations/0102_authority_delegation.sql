-- By which instrument a power came from one body to another (下放, 授权, 委托). Reference tables: the same on every machine.
create table authority.delegation (
  id uuid primary key,
  kind text not null check (kind in ('handDown', 'authorise', 'entrust')),
  -- Credit codes of who gives and who receives.
  giver text not null,
  receiver text not null check (receiver <> giver),
  -- Of which power: its basic code, and the giver's own entry where the instrument names it.
  basic_code text not null,
  entry text references authority.power (code),
  type text not null,
  name text not null,
  english_name text,
  content jsonb not null,
  may_pass_on boolean not null,
  -- In force from the first day, until the day before the second (the term that the instrument itself sets).
  in_force_from date not null,
  in_force_to date,
  recorded_at timestamptz not null,
  -- Ended before its term, once: from this day on it no longer holds.
  ended_from date,
  ended_cause text,
  check (in_force_to is null or in_force_to > in_force_from),
  check ((ended_from is null) = (ended_cause is null)),
  check (ended_from is null or (ended_from >= in_force_from and (in_force_to is null or ended_from < in_force_to)))
);

create index delegation_by_basic_code on authority.delegation (basic_code, receiver);
create index delegation_by_giver on authority.delegation (giver, basic_code);

-- A power comes to a body by one instrument at a time, so that there is one chain to follow.
create function authority.refuse_second_instrument() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.receiver || ' ' || new.basic_code, 102));
  if exists (
    select 1 from authority.delegation as other
    where other.receiver = new.receiver and other.basic_code = new.basic_code and other.id <> new.id
      and other.in_force_from < least(new.in_force_to, new.ended_from, 'infinity'::date)
      and new.in_force_from < least(other.in_force_to, other.ended_from, 'infinity'::date)
  ) then
    raise exception 'instruments for power % of body % overlap', new.basic_code, new.receiver
      using errcode = 'exclusion_violation', constraint = 'delegation_no_overlap';
  end if;
  return new;
end $$;

create trigger delegation_no_overlap before insert on authority.delegation
  for each row execute function authority.refuse_second_instrument();

-- An instrument may be ended once; nothing else of it is ever changed.
create function authority.refuse_rewriting_instrument() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_from is not null
     or (to_jsonb(new) - array['ended_from', 'ended_cause']) is distinct from (to_jsonb(old) - array['ended_from', 'ended_cause']) then
    raise exception 'instruments of delegation are never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger delegation_only_ends before update or delete on authority.delegation
  for each row execute function authority.refuse_rewriting_instrument();

-- What a running server remembers of who holds a power is forgotten when an instrument, or the list of its holders, changes.
create trigger delegation_changed after insert or update on authority.delegation
  for each row execute function platform.tell_change('authority', 'basic_code');
create trigger power_listed after insert on authority.power
  for each row execute function platform.tell_change('authority', 'basic_code');

-- The entries inherited from one of a higher level.
create index power_version_by_base on authority.power_version ((content -> 'base' ->> 'code')) where content -> 'base' is not null;

grant select, insert on authority.delegation to mingtang_app;
grant update (ended_from, ended_cause) on authority.delegation to mingtang_app;
