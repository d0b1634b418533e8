-- Lists that are remembered as a whole: any change of their tables is told once a statement.
-- The first argument of a trigger is the kind of thing, the second what is said to have changed.
create function platform.tell_whole() returns trigger language plpgsql as $$
begin
  perform pg_notify('mingtang_changed', tg_argv[0] || ' ' || tg_argv[1]);
  return null;
end $$;

create trigger search_changed after insert or update or delete on catalog.item_search
  for each statement execute function platform.tell_whole('search', 'items');
create trigger life_events_changed after insert or update on catalog.life_event
  for each statement execute function platform.tell_whole('catalog', 'life-events');
create trigger divisions_changed after insert or update on government.division
  for each statement execute function platform.tell_whole('government', 'divisions');
