-- Service halls: where and when one can go. Reference table, the same in every region.
create table government.hall (
  id text primary key check (length(id) between 1 and 40),
  name text not null check (length(name) between 1 and 100),
  english_name text not null check (length(english_name) between 1 and 200),
  division text not null references government.division (code),
  organ text not null references government.organ (code),
  address text not null check (length(address) between 1 and 200),
  english_address text not null check (length(english_address) between 1 and 300),
  telephone text not null,
  hours jsonb not null,
  seasons jsonb not null,
  windows jsonb not null,
  round_the_clock boolean not null,
  demo boolean not null
);

create index hall_by_division on government.hall (division, id);

grant select, insert on government.hall to mingtang_app;
