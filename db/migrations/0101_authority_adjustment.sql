-- Dynamic adjustment of the power list: proposals with their changes and steps. What was proposed is never rewritten.
create table authority.adjustment (
  region text not null,
  id text not null,
  organ text not null,
  -- Leading digits of the division whose two offices review it and whose government approves it.
  place text not null,
  cause_version integer not null,
  causes text[] not null check (cardinality(causes) > 0),
  cause text not null check (length(cause) between 1 and 2000),
  cause_arose date not null,
  state text not null,
  -- Adding, cancelling and delegating need the government of the same level; a change of elements does not.
  by_government boolean not null,
  counts jsonb not null,
  proposer text not null,
  proposed_at timestamptz not null,
  apply_due date not null,
  list_reviewer text,
  legal_reviewer text,
  approver text,
  approved_on date,
  -- The last day of the clock that runs, if one does.
  due_on date,
  closed_at timestamptz,
  primary key (region, id),
  check (state in ('inReview', 'awaitingApproval', 'approved', 'published', 'returned', 'rejected', 'withdrawn')),
  check (list_reviewer is distinct from proposer and legal_reviewer is distinct from proposer and approver is distinct from proposer),
  check (list_reviewer is null or legal_reviewer is null or list_reviewer <> legal_reviewer),
  check (state not in ('awaitingApproval', 'approved', 'published') or (list_reviewer is not null and legal_reviewer is not null)),
  check (state not in ('approved', 'published') or not by_government or approver is not null),
  check ((closed_at is null) = (state in ('inReview', 'awaitingApproval', 'approved')))
);

create index adjustment_by_time on authority.adjustment (region, proposed_at desc, id);
create index adjustment_open_by_place on authority.adjustment (region, place, due_on) where closed_at is null;

create table authority.adjustment_change (
  region text not null,
  adjustment text not null,
  place integer not null check (place >= 0),
  change text not null check (change in ('add', 'change', 'cancel', 'delegate')),
  -- The entry that comes to be, changes or ends; the entry from which a delegated one is taken stands in source.
  code text not null,
  source text,
  organ text not null,
  name text not null,
  holds_from date not null,
  -- The version of the entry that it was drawn up against, if there was one.
  before_version integer,
  entry jsonb,
  content_hash text,
  -- What its publication made of it.
  version integer,
  effective_from date,
  primary key (region, adjustment, place),
  unique (region, adjustment, code),
  foreign key (region, adjustment) references authority.adjustment (region, id),
  check ((change = 'cancel') = (entry is null)),
  check ((entry is null) = (content_hash is null)),
  check ((change = 'delegate') = (source is not null))
);

create index adjustment_change_by_code on authority.adjustment_change (region, code);

create table authority.adjustment_step (
  region text not null,
  adjustment text not null,
  seq integer not null check (seq >= 1),
  step text not null,
  actor text not null,
  -- The body or office for which it was done; none where the day itself did it.
  organ text,
  told text not null,
  late boolean not null,
  at timestamptz not null,
  primary key (region, adjustment, seq),
  foreign key (region, adjustment) references authority.adjustment (region, id)
);

grant select, insert on authority.adjustment, authority.adjustment_change, authority.adjustment_step to mingtang_app;
grant update (state, list_reviewer, legal_reviewer, approver, approved_on, due_on, closed_at) on authority.adjustment to mingtang_app;
grant update (version, effective_from) on authority.adjustment_change to mingtang_app;
