-- Duties that are owed without anyone asking (法定职责必须为), by versions in time; and what each body owes, since when, until when.
create table authority.duty (
  code text primary key check (length(code) between 1 and 30),
  created_at timestamptz not null
);

create table authority.duty_version (
  code text not null references authority.duty (code),
  version integer not null check (version >= 1),
  -- In force from the first day, until the day before the second; no second day: until further notice.
  in_force_from date not null,
  in_force_to date,
  content jsonb not null,
  content_hash text not null,
  algorithm text not null,
  cause text not null,
  recorded_at timestamptz not null,
  primary key (code, version),
  check (in_force_to is null or in_force_to > in_force_from)
);

-- Two versions of a duty never hold on the same day; the row of the duty is locked first, as with the power list.
create function authority.refuse_duty_overlap() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from authority.duty where code = new.code for update;
  if exists (
    select 1 from authority.duty_version as other
    where other.code = new.code and other.version <> new.version
      and other.in_force_from < coalesce(new.in_force_to, 'infinity'::date)
      and new.in_force_from < coalesce(other.in_force_to, 'infinity'::date)
  ) then
    raise exception 'versions of duty % overlap', new.code using errcode = 'exclusion_violation', constraint = 'duty_version_no_overlap';
  end if;
  return new;
end $$;

create trigger duty_version_no_overlap before insert or update on authority.duty_version
  for each row execute function authority.refuse_duty_overlap();
create trigger duty_version_only_ends before update or delete on authority.duty_version
  for each row execute function authority.refuse_rewriting();

create table authority.owed_duty (
  region text not null,
  id uuid not null,
  duty text not null,
  duty_version integer not null,
  organ text not null,
  division text not null,
  -- Code of the power-list entry from whose exercise it follows.
  power text,
  -- What it is owed for: 'case:…', 'licence:…', 'year:2026'; and which period of one that recurs.
  subject text not null,
  period integer not null check (period >= 1),
  case_no text,
  -- From what the last day is counted.
  term jsonb not null,
  owed_from date not null,
  due_on date not null,
  missed_on date,
  missed_at timestamptz,
  performed_on date,
  performed_at timestamptz,
  performed_by text,
  evidence jsonb,
  ended_on date,
  primary key (region, id),
  unique (region, duty, organ, subject, period),
  check ((missed_on is null) = (missed_at is null)),
  check ((performed_on is null) = (performed_at is null) and (performed_on is null) = (evidence is null)),
  check (performed_on is null or performed_on >= owed_from),
  check (missed_on is null or missed_on > due_on)
);

create index owed_duty_by_organ on authority.owed_duty (region, organ, due_on);
create index owed_duty_open on authority.owed_duty (region, due_on) where performed_on is null and ended_on is null;
create index owed_duty_by_subject on authority.owed_duty (region, subject, duty);

-- What was missed stays missed, what was performed stays performed: neither is ever taken back or rewritten, whoever asks.
create function authority.refuse_unmissing() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (old.missed_on is not null and (new.missed_on, new.missed_at, new.due_on) is distinct from (old.missed_on, old.missed_at, old.due_on))
     or (old.performed_on is not null and to_jsonb(new) is distinct from to_jsonb(old))
     or (to_jsonb(new) - array['due_on', 'missed_on', 'missed_at', 'performed_on', 'performed_at', 'performed_by', 'evidence', 'ended_on'])
        is distinct from (to_jsonb(old) - array['due_on', 'missed_on', 'missed_at', 'performed_on', 'performed_at', 'performed_by', 'evidence', 'ended_on']) then
    raise exception 'what a body owed, missed or performed is never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger owed_duty_stays before update or delete on authority.owed_duty
  for each row execute function authority.refuse_unmissing();

grant select, insert on authority.duty, authority.duty_version, authority.owed_duty to mingtang_app;
grant update (in_force_to) on authority.duty_version to mingtang_app;
grant update (due_on, missed_on, missed_at, performed_on, performed_at, performed_by, evidence, ended_on) on authority.owed_duty to mingtang_app;
