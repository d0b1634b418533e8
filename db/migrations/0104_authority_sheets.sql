-- Sheets handed in for the power list: checked row by row before anything is written, then taken or declined.
create table authority.sheet (
  region text not null,
  id uuid not null,
  name text not null check (length(name) <= 120),
  -- The content lies in the store of files under its SHA-256.
  digest text not null,
  size bigint not null,
  media_type text not null,
  -- Which table it is, once its headings were read.
  kind text check (kind in ('list', 'basic', 'directory')),
  in_force_from date not null,
  handed_in_by text not null,
  handed_in_at timestamptz not null,
  state text not null check (state in ('waiting', 'checking', 'checked', 'unreadable', 'taking', 'taken', 'refused', 'declined')),
  rows_read integer not null default 0,
  bytes_read bigint not null default 0,
  report jsonb,
  problem jsonb,
  ended_at timestamptz,
  -- Why its good rows are taken, as the proposals made of them say; one proposal for each body.
  taking jsonb,
  proposals text[] not null default '{}',
  primary key (region, id)
);

create index sheet_by_time on authority.sheet (region, handed_in_at desc, id);
-- The same content is taken once for a day.
create unique index sheet_taken_once on authority.sheet (region, digest, in_force_from) where state in ('taking', 'taken');

-- Rows that may be taken; gone when the sheet was taken or declined.
create table authority.sheet_row (
  region text not null,
  sheet uuid not null,
  row integer not null,
  organ text not null,
  code text not null,
  change text not null check (change in ('add', 'change', 'none')),
  entry jsonb not null,
  primary key (region, sheet, row),
  foreign key (region, sheet) references authority.sheet (region, id)
);

create index sheet_row_by_organ on authority.sheet_row (region, sheet, organ, row);

create table authority.sheet_fault (
  region text not null,
  sheet uuid not null,
  n integer not null,
  row integer not null,
  field text not null,
  kind text not null,
  value text not null,
  sentence jsonb not null,
  primary key (region, sheet, n),
  foreign key (region, sheet) references authority.sheet (region, id)
);

create index sheet_fault_by_kind on authority.sheet_fault (region, sheet, kind, n);

grant select, insert, update on authority.sheet to mingtang_app;
grant select, insert, delete on authority.sheet_row, authority.sheet_fault to mingtang_app;
