-- Whose turn a case is, kept by the acts, so that a work list shows what its reader can do and grows with nothing else;
-- and whether a limit has passed, which a closed case still tells.
alter table cases."case"
  add column awaits text check (awaits in ('accept', 'correct', 'review', 'inspect', 'decide', 'time', 'issue', 'deliver')),
  add column late boolean not null default false;

-- The step due inside a review is known to its process; what stands here for older cases is put right by their next act.
update cases."case" set awaits = case
  when closed_at is not null then null
  when state = 'submitted' then 'accept'
  when state = 'correcting' then 'correct'
  when state in ('accepted', 'inReview') then 'review'
  when state = 'reviewed' then 'decide'
  when state = 'decided' and decision ->> 'outcome' = 'granted' then 'issue'
  else 'deliver' end;
update cases."case" c set late = true
  where exists (select 1 from cases.step s where s.region = c.region and s.case_no = c.no and s.event = 'cases.overdue');

alter table cases."case"
  add column turn text generated always as (case when closed_at is not null then null when suspended then 'resume' else awaits end) stored;

drop index cases.case_by_due;
drop index cases.case_by_division;
drop index cases.case_closed;
create index case_by_turn on cases."case" (region, organ, turn, due_on, no) where closed_at is null;
create index case_by_window on cases."case" (region, division text_pattern_ops, turn, due_on, no) where closed_at is null;
create index case_closed on cases."case" (region, division text_pattern_ops, closed_at, late) where closed_at is not null;
create index case_closed_of_organ on cases."case" (region, organ, closed_at) where closed_at is not null;
