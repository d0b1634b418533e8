-- The power list as the public reads it: a narrow row for each version, what it is found by, and how many there are.
-- All of it follows from authority.power_version by triggers, in the transaction that publishes or ends a version.

-- Text as it is searched: half-width, small letters, one space for whatever is neither letter nor digit.
create function authority.plain(given text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(lower(normalize(given, nfkc)), '[][[:space:]、，。；：？！（）【】《》〈〉〔〕「」『』“”‘’…—–·"''(),.;:/|_<>{}?!%#&*+=~`^$@\\-]+', ' ', 'g'))
$$;

-- What a plain text is found by: runs of Latin letters and digits whole, of other signs every pair and the last sign alone.
create function authority.tokens(plain text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct token), '{}') from (
    select match[1] as token from regexp_matches(plain, '([a-z0-9]+)', 'g') as match
    union all
    select substr(run, at, 2) from (select match[1] as run from regexp_matches(plain, '([^a-z0-9 ]+)', 'g') as match) as runs, generate_series(1, length(run)) as at
  ) as found
$$;

-- Everything an entry is found by: name, body, theme, unit, laws, codes.
create function authority.plain_of(content jsonb, basic_code text) returns text language sql immutable parallel safe as $$
  select left(authority.plain(concat_ws('|', content ->> 'name', content #>> '{body,name}', content ->> 'topic', content ->> 'undertakingUnit',
    (select string_agg(distinct basis ->> 'law', '|') from jsonb_array_elements(content -> 'bases') as basis),
    content ->> 'englishName', content #>> '{body,englishName}', content #>> '{english,topic}', content ->> 'code', basic_code)), 2000)
$$;

-- Which of the elements that a list of powers and duties is to have an entry lacks (中办发〔2015〕21号; 湖北省政府令第382号).
-- Nobody applies for penalties, coercion, levies and inspections: nothing is to be said of conditions, materials, ways and promises.
create function authority.missing_fields(content jsonb) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(field order by place), '{}') from (values
    (1, 'source', content ? 'source'),
    (2, 'topic', content ? 'topic'),
    (3, 'conditions', jsonb_array_length(coalesce(content -> 'conditions', '[]')) > 0 or content ->> 'type' in ('02', '03', '04', '06')),
    (4, 'materials', content ? 'materials' or content ->> 'type' in ('02', '03', '04', '06')),
    (5, 'channels', jsonb_array_length(coalesce(content -> 'channels', '[]')) > 0 or content ->> 'type' in ('02', '03', '04', '06')),
    (6, 'duties', jsonb_array_length(coalesce(content -> 'duties', '[]')) > 0),
    (7, 'accountability', jsonb_array_length(coalesce(content -> 'accountability', '[]')) > 0),
    (8, 'process', content ? 'process'),
    (9, 'statutoryLimit', content ? 'statutoryLimit'),
    (10, 'promisedLimit', content ? 'promisedLimit' or content ->> 'type' in ('02', '03', '04', '06')),
    (11, 'remedies', coalesce(content #>> '{remedies,reconsideration}', '') <> '' and coalesce(content #>> '{remedies,litigation}', '') <> '')
  ) as element (place, field, given) where not given
$$;

create table authority.power_listed (
  code text not null,
  version integer not null,
  in_force_from date not null,
  in_force_to date not null,
  basic_code text not null,
  organ text not null,
  type text not null,
  level text not null,
  topic text not null,
  english_topic text,
  name text not null,
  english_name text,
  body text not null,
  english_body text,
  content_hash text not null,
  missing text[] not null,
  plain text not null,
  tokens tsvector not null,
  primary key (code, version)
);

create index power_listed_in_order on authority.power_listed (type, basic_code, level, code);
create index power_listed_by_organ on authority.power_listed (organ, type, basic_code, level, code);
create index power_listed_by_level on authority.power_listed (level, type, basic_code, code);
create index power_listed_by_topic on authority.power_listed (topic, type, basic_code, level, code);
create index power_listed_by_basic_code on authority.power_listed (basic_code);
create index power_listed_by_name on authority.power_listed (name);
create index power_listed_by_body on authority.power_listed (body);
create index power_listed_by_tokens on authority.power_listed using gin (tokens);

-- How many entries begin (or, below nought, end) on a day: a sum up to a day is how many hold on it.
create table authority.list_count (
  organ text not null,
  type text not null,
  level text not null,
  topic text not null,
  on_day date not null,
  change integer not null,
  primary key (organ, type, level, topic, on_day)
);

-- The same of entries that lack an element; the element 'any' counts those that lack one or more.
create table authority.missing_count (
  organ text not null,
  field text not null,
  on_day date not null,
  change integer not null,
  primary key (organ, field, on_day)
);

-- Names of powers and bodies as they are read aloud; a job reads what has no letters yet.
create table authority.reading (
  said text primary key,
  letters tsvector
);

create index reading_by_letters on authority.reading using gin (letters);
create index reading_unread on authority.reading (said) where letters is null;

-- What became listed by one statement is counted and its names are kept to be read aloud.
create function authority.count_listed(codes text[], numbers integer[]) returns void language plpgsql as $$
declare unread bigint;
begin
  insert into authority.list_count
    select organ, type, level, topic, on_day, sum(change) from (
      select organ, type, level, topic, in_force_from as on_day, 1 as change from authority.power_listed join unnest(codes, numbers) as given (code, version) using (code, version)
      union all
      select organ, type, level, topic, in_force_to, -1 from authority.power_listed join unnest(codes, numbers) as given (code, version) using (code, version) where in_force_to < 'infinity'
    ) as moved group by organ, type, level, topic, on_day order by organ, type, level, topic, on_day
    on conflict (organ, type, level, topic, on_day) do update set change = list_count.change + excluded.change;
  insert into authority.missing_count
    select organ, field, on_day, sum(change) from (
      select organ, field, in_force_from as on_day, 1 as change
        from authority.power_listed join unnest(codes, numbers) as given (code, version) using (code, version), unnest(missing || 'any'::text) as field where missing <> '{}'
      union all
      select organ, field, in_force_to, -1
        from authority.power_listed join unnest(codes, numbers) as given (code, version) using (code, version), unnest(missing || 'any'::text) as field where missing <> '{}' and in_force_to < 'infinity'
    ) as moved group by organ, field, on_day order by organ, field, on_day
    on conflict (organ, field, on_day) do update set change = missing_count.change + excluded.change;
  with heard as (
    insert into authority.reading (said)
      select distinct said from authority.power_listed join unnest(codes, numbers) as given (code, version) using (code, version), unnest(array[name, body]) as said order by said
      on conflict do nothing returning 1)
  select count(*) into unread from heard;
  if unread > 0 then perform platform.enqueue_job('authority.read-aloud', '{"region": "", "payload": {}}', 'authority.read-aloud'); end if;
end $$;

create function authority.list_published() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into authority.power_listed
    select p.code, p.version, p.in_force_from, coalesce(p.in_force_to, 'infinity'), power.basic_code, power.organ, p.type, p.content ->> 'level', coalesce(p.content ->> 'topic', ''), p.content #>> '{english,topic}',
      p.name, p.content ->> 'englishName', p.content #>> '{body,name}', p.content #>> '{body,englishName}', p.content_hash, authority.missing_fields(p.content),
      text.plain, array_to_tsvector(authority.tokens(text.plain))
    from published as p join authority.power as power on power.code = p.code,
      lateral (select authority.plain_of(p.content, power.basic_code) as plain) as text;
  perform authority.count_listed((select array_agg(code) from published), (select array_agg(version) from published));
  return null;
end $$;

create trigger power_version_listed after insert on authority.power_version referencing new table as published
  for each statement execute function authority.list_published();

-- A version that ends is taken off the counts from that day on.
create function authority.list_ended() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update authority.power_listed as listed set in_force_to = after.in_force_to from after
    where listed.code = after.code and listed.version = after.version and after.in_force_to is not null and listed.in_force_to = 'infinity';
  insert into authority.list_count
    select organ, listed.type, listed.level, topic, after.in_force_to, -count(*)
    from authority.power_listed as listed join after using (code, version) join before using (code, version) where before.in_force_to is null and after.in_force_to is not null
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (organ, type, level, topic, on_day) do update set change = list_count.change + excluded.change;
  insert into authority.missing_count
    select organ, field, after.in_force_to, -count(*)
    from authority.power_listed as listed join after using (code, version) join before using (code, version), unnest(listed.missing || 'any'::text) as field
    where before.in_force_to is null and after.in_force_to is not null and listed.missing <> '{}'
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (organ, field, on_day) do update set change = missing_count.change + excluded.change;
  return null;
end $$;

create trigger power_version_unlisted after update on authority.power_version referencing old table as before new table as after
  for each statement execute function authority.list_ended();

revoke all on function authority.count_listed(text[], integer[]) from public;
grant select on authority.power_listed, authority.list_count, authority.missing_count, authority.reading to mingtang_app;
grant update (letters) on authority.reading to mingtang_app;

-- What was published before.
insert into authority.power_listed
  select p.code, p.version, p.in_force_from, coalesce(p.in_force_to, 'infinity'), power.basic_code, power.organ, p.type, p.content ->> 'level', coalesce(p.content ->> 'topic', ''), p.content #>> '{english,topic}',
    p.name, p.content ->> 'englishName', p.content #>> '{body,name}', p.content #>> '{body,englishName}', p.content_hash, authority.missing_fields(p.content),
    text.plain, array_to_tsvector(authority.tokens(text.plain))
  from authority.power_version as p join authority.power as power on power.code = p.code,
    lateral (select authority.plain_of(p.content, power.basic_code) as plain) as text;
select authority.count_listed((select array_agg(code) from authority.power_version), (select array_agg(version) from authority.power_version));
