-- Electronic licences: what was issued never changes; that a licence no longer holds is a row beside it.
create schema licences;

create table licences.serial (
  region text not null,
  organ text not null,
  item_code text not null,
  year integer not null,
  issued integer not null default 0,
  primary key (region, organ, item_code, year)
);

create table licences.licence (
  region text not null,
  id uuid not null,
  number text not null,
  e_licence_id text not null,
  verification_code text not null,
  type_name text not null,
  item_code text not null,
  item_version integer not null,
  holder_kind text not null check (holder_kind in ('person', 'organisation')),
  holder_id uuid not null,
  holder_name text not null,
  organ text not null,
  power_code text not null,
  power_version integer not null,
  issued_on date not null,
  valid_from date not null,
  valid_to date,
  case_no text not null,
  content text not null,
  content_algorithm text not null,
  content_hash text not null,
  signature text not null,
  signature_algorithm text not null,
  key_id text not null,
  issued_at timestamptz not null,
  primary key (region, id),
  check (valid_to is null or valid_to >= valid_from)
);

create unique index licence_by_number on licences.licence (region, number);
create unique index licence_by_e_licence_id on licences.licence (region, e_licence_id);
create unique index licence_by_verification_code on licences.licence (region, verification_code);
create unique index licence_by_case on licences.licence (region, case_no);
create index licence_by_holder on licences.licence (region, holder_kind, holder_id, issued_at);

create table licences.ending (
  region text not null,
  licence uuid not null,
  kind text not null check (kind in ('revoked', 'deregistered')),
  ground text not null,
  reason text not null,
  organ text not null,
  power_code text not null,
  power_version integer not null,
  ended_at timestamptz not null,
  primary key (region, licence),
  foreign key (region, licence) references licences.licence (region, id)
);

grant usage on schema licences to mingtang_app;
grant select, insert, update on licences.serial to mingtang_app;
grant select, insert on licences.licence, licences.ending to mingtang_app;
