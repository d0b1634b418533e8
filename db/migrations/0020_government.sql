-- Who governs where: divisions, organs, posts. Reference tables, the same in every region.
create schema government;

create table government.division (
  code text primary key check (code ~ '^[0-9]{12}$'),
  name text not null check (length(name) between 1 and 60),
  english_name text not null check (length(english_name) between 1 and 120),
  level text not null check (level in ('province', 'prefecture', 'county', 'township', 'village')),
  parent text references government.division (code),
  check (parent is not null or level = 'province')
);

create index division_by_parent on government.division (parent, code);

create table government.organ (
  code text primary key check (length(code) = 18),
  name text not null check (length(name) between 1 and 100),
  english_name text not null check (length(english_name) between 1 and 200),
  division text not null references government.division (code),
  level text not null check (level in ('province', 'prefecture', 'county', 'township', 'village')),
  kind text not null check (kind in ('government', 'department', 'centre', 'office', 'enterprise')),
  nature text not null check (nature ~ '^[1-9]$'),
  parent text references government.organ (code),
  telephone text,
  demo boolean not null,
  unique (name, division)
);

create index organ_by_division on government.organ (division, kind);

-- A post never changes its rights: another post is made instead, so that what was done in it stays explained.
create table government.post (
  id uuid primary key,
  organ text not null references government.organ (code),
  role text not null,
  name text not null check (length(name) between 1 and 100),
  english_name text not null check (length(english_name) between 1 and 200),
  division text references government.division (code),
  unique (organ, role, name)
);

grant usage on schema government to mingtang_app;
grant select, insert on government.division, government.organ, government.post to mingtang_app;
