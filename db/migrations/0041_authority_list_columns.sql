-- What lists of the power list show, beside the content: reading it out of 3,000 entries took ten times as long.
alter table authority.power_version
  add column level text generated always as (content ->> 'level') stored,
  add column english_name text generated always as (content ->> 'englishName') stored,
  add column body text generated always as (content -> 'body' ->> 'name') stored,
  add column english_body text generated always as (content -> 'body' ->> 'englishName') stored;

-- Generated columns are made after this trigger; they follow from the content, which is compared.
create or replace function authority.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.in_force_to is not null
     or (to_jsonb(new) - array['in_force_to', 'level', 'english_name', 'body', 'english_body'])
        is distinct from (to_jsonb(old) - array['in_force_to', 'level', 'english_name', 'body', 'english_body']) then
    raise exception 'versions of the power list are never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
