-- People, organisations, who may act for whom, officers and their posts, sign-in.
create schema identity;

create table identity.person (
  region text not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  resident_number text not null check (length(resident_number) = 18),
  phone text not null check (length(phone) <= 20),
  address text check (length(address) <= 200),
  registered_at timestamptz not null,
  primary key (region, id),
  unique (region, resident_number)
);

create table identity.organisation (
  region text not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  credit_code text not null check (length(credit_code) = 18),
  legal_representative uuid not null,
  kind text not null check (kind in ('company', 'individualBusiness', 'institution', 'association', 'other')),
  phone text not null check (length(phone) <= 20),
  address text check (length(address) <= 200),
  registered_at timestamptz not null,
  primary key (region, id),
  unique (region, credit_code),
  foreign key (region, legal_representative) references identity.person (region, id)
);

create index organisation_by_representative on identity.organisation (region, legal_representative);

-- Civil Code 165: the agent, the matters, the right and the period are stated. `to_on` is the last day.
create table identity.mandate (
  region text not null,
  id uuid not null,
  organisation uuid not null,
  person uuid not null,
  from_on date not null,
  to_on date not null,
  given_at timestamptz not null,
  revoked_at timestamptz,
  primary key (region, id),
  foreign key (region, organisation) references identity.organisation (region, id),
  foreign key (region, person) references identity.person (region, id),
  check (from_on <= to_on)
);

create index mandate_by_person on identity.mandate (region, person);
create index mandate_by_organisation on identity.mandate (region, organisation);

-- `password_hash` is in the PHC form: algorithm and cost stand in it. `issuer` and `subject` are for a sign-in from outside.
create table identity.account (
  region text not null,
  id uuid not null,
  login text not null check (length(login) between 3 and 50),
  password_hash text,
  issuer text,
  subject text,
  person_id uuid,
  kind text not null check (kind in ('person', 'officer')),
  display_name text not null check (length(display_name) between 1 and 60),
  failed_tries integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  opened_at timestamptz not null,
  primary key (region, id),
  unique (region, login),
  unique (region, issuer, subject),
  unique (region, person_id, kind),
  foreign key (region, person_id) references identity.person (region, id),
  check (kind = 'officer' or person_id is not null),
  check (password_hash is not null or subject is not null)
);

-- Wrong tries under logins that do not exist, counted in a bounded number of buckets, so that they are answered like the others.
create table identity.unknown_login (
  region text not null,
  bucket integer not null,
  failed_tries integer not null,
  locked_until timestamptz,
  primary key (region, bucket)
);

-- Role, organ and division are those of the post, which never change: who may what is read from one region's tables.
create table identity.holding (
  region text not null,
  id uuid not null,
  account uuid not null,
  post uuid not null,
  role text not null,
  organ text not null,
  division_prefix text,
  from_on date not null,
  to_on date,
  ended_at timestamptz,
  primary key (region, id),
  foreign key (region, account) references identity.account (region, id),
  check (to_on is null or from_on <= to_on)
);

create index holding_by_account on identity.holding (region, account);

create table identity.session (
  region text not null,
  id uuid not null,
  token_digest bytea not null check (octet_length(token_digest) = 32),
  account uuid not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  ended_at timestamptz,
  user_agent text check (length(user_agent) <= 200),
  primary key (region, id),
  unique (region, token_digest),
  foreign key (region, account) references identity.account (region, id)
);

create index session_by_account on identity.session (region, account, created_at);

grant usage on schema identity to mingtang_app;
grant select, insert on identity.person, identity.organisation to mingtang_app;
grant select, insert, update (revoked_at) on identity.mandate to mingtang_app;
grant select, insert, update (password_hash, failed_tries, locked_until, disabled_at) on identity.account to mingtang_app;
grant select, insert, update on identity.unknown_login to mingtang_app;
grant select, insert, update (ended_at) on identity.holding to mingtang_app;
grant select, insert, update (last_used_at, ended_at) on identity.session to mingtang_app;
