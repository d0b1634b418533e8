-- Service items as they are published, version by version, and what is stored of them for searching. Reference tables.
create schema catalog;

create table catalog.item (
  code text primary key,
  current_version integer not null,
  check (length(code) between 1 and 50)
);

create table catalog.item_version (
  code text not null references catalog.item (code),
  version integer not null,
  content jsonb not null,
  content_hash text not null,
  algorithm text not null,
  published_at timestamptz not null,
  primary key (code, version),
  check (version >= 1)
);

create table catalog.item_search (
  code text primary key references catalog.item (code),
  type_code text not null,
  topic text not null,
  audience text[] not null,
  events text[] not null,
  -- Leading digits of the divisions whose bodies handle the item, and of everything that these lie in.
  divisions text[] not null,
  within text[] not null,
  name text not null,
  sort_key text not null,
  summary jsonb not null,
  words tsvector not null,
  pinyin tsvector not null,
  grams text[] not null
);

create index item_search_words on catalog.item_search using gin (words);
create index item_search_pinyin on catalog.item_search using gin (pinyin);
create index item_search_grams on catalog.item_search using gin (grams);
create index item_search_divisions on catalog.item_search using gin (divisions);
create index item_search_within on catalog.item_search using gin (within);
create index item_search_events on catalog.item_search using gin (events);
create index item_search_by_topic on catalog.item_search (topic, type_code, sort_key);

create table catalog.life_event (
  id text primary key,
  place integer not null,
  name text not null,
  english_name text not null,
  audience text not null,
  items text[] not null,
  check (audience in ('person', 'organisation'))
);

-- A published version is what cases were decided under: it is never rewritten.
create function catalog.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'published versions of items are never rewritten' using errcode = 'insufficient_privilege';
end $$;

create trigger item_version_append_only before update or delete on catalog.item_version
  for each row execute function catalog.refuse_rewriting();

grant usage on schema catalog to mingtang_app;
grant select, insert on catalog.item_version to mingtang_app;
grant select, insert, update on catalog.item, catalog.item_search, catalog.life_event to mingtang_app;
grant delete on catalog.item_search to mingtang_app;
