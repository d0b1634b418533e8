-- What a running server keeps in its memory is forgotten when it changes: the change is told at its commit, to whoever listens.
-- The first argument of a trigger is the kind of thing, the second the column that says what the change is about.
create function platform.tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('mingtang_changed', tg_argv[0] || ' ' || (to_jsonb(new) ->> tg_argv[1]));
  return null;
end $$;

create trigger session_changed after update of ended_at on identity.session for each row execute function platform.tell_change('identity', 'account');
create trigger account_changed after update of disabled_at on identity.account for each row execute function platform.tell_change('identity', 'id');
create trigger holding_changed after insert or update on identity.holding for each row execute function platform.tell_change('identity', 'account');
create trigger mandate_changed after insert or update on identity.mandate for each row execute function platform.tell_change('identity', 'person');
create trigger organisation_changed after insert on identity.organisation for each row execute function platform.tell_change('identity', 'legal_representative');
create trigger power_changed after insert or update on authority.power_version for each row execute function platform.tell_change('authority', 'code');
create trigger item_changed after insert or update on catalog.item for each row execute function platform.tell_change('catalog', 'code');
create trigger process_changed after insert on flow.process for each row execute function platform.tell_change('flow', 'id');
