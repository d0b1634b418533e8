-- Cases: applications and their handling. Growing tables: `region` stands first in every key.
create schema cases;

-- A file handed in; its bytes lie in the file store under their digest.
create table cases.file (
  region text not null,
  id uuid not null,
  uploaded_by text not null,
  name text not null,
  digest text not null,
  algorithm text not null,
  size bigint not null,
  media_type text not null,
  uploaded_at timestamptz not null,
  primary key (region, id),
  check (size > 0)
);

create table cases.draft (
  region text not null,
  id uuid not null,
  item_code text not null,
  division text not null,
  owner text not null,
  applicant_id text,
  answers jsonb not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  case_no text,
  primary key (region, id)
);

create index draft_by_owner on cases.draft (region, owner, saved_at);

create table cases.draft_file (
  region text not null,
  draft uuid not null,
  file uuid not null,
  material text not null,
  primary key (region, draft, file),
  foreign key (region, draft) references cases.draft (region, id),
  foreign key (region, file) references cases.file (region, id)
);

-- Serial of the day under each implementing code: the last four digits of a case number.
create table cases.serial (
  region text not null,
  power text not null,
  day date not null,
  last integer not null,
  primary key (region, power, day)
);

create table cases."case" (
  region text not null,
  no text not null,
  item_code text not null,
  item_version integer not null,
  item_name text not null,
  item_english_name text not null,
  handling text not null,
  division text not null,
  organ text not null,
  organ_name text not null,
  power text not null,
  process_id text not null,
  process_version integer not null,
  tokens jsonb not null,
  state text not null,
  applicant_kind text not null,
  applicant_id text not null,
  applicant_name text not null,
  applicant_document_kind text not null,
  applicant_document_number text not null,
  applicant_phone text,
  applicant_address text,
  submitted_by text not null,
  answers jsonb not null,
  limits jsonb not null,
  submitted_at timestamptz not null,
  received_on date not null,
  correction jsonb,
  corrected_at timestamptz,
  accepted_at timestamptz,
  accepted_on date,
  deemed boolean not null default false,
  reviews jsonb not null default '[]',
  extensions jsonb not null default '[]',
  suspensions jsonb not null default '[]',
  suspended boolean not null default false,
  decision jsonb,
  decided_at timestamptz,
  issued_at timestamptz,
  licence_id uuid,
  delivery jsonb,
  closed_at timestamptz,
  clock text,
  promised_due date,
  statutory_due date,
  due_on date,
  provisional boolean not null default false,
  version integer not null default 1,
  primary key (region, no),
  check (length(no) between 1 and 50),
  check (state in ('submitted', 'correcting', 'accepted', 'inReview', 'reviewed', 'decided', 'issued', 'delivered', 'refusedAcceptance', 'withdrawn', 'lapsed')),
  check (state in ('submitted', 'correcting', 'refusedAcceptance', 'withdrawn', 'lapsed') or accepted_on is not null),
  check ((state in ('delivered', 'refusedAcceptance', 'withdrawn', 'lapsed')) = (closed_at is not null)),
  check (state not in ('decided', 'issued', 'delivered') or decision is not null),
  check (clock in ('respond', 'answer', 'decide', 'deliver'))
);

-- One open application per applicant, item and organ: the second of two sent at once finds the first.
create unique index case_open_application on cases."case" (region, applicant_id, item_code, organ) where decided_at is null and closed_at is null;
create index case_by_due on cases."case" (region, organ, due_on) where closed_at is null;
create index case_by_division on cases."case" (region, division text_pattern_ops, due_on) where closed_at is null;
create index case_by_applicant on cases."case" (region, applicant_id, submitted_at);
create index case_by_item on cases."case" (region, item_code, submitted_at);
create index case_closed on cases."case" (region, organ, closed_at) where closed_at is not null;

create table cases.attachment (
  region text not null,
  case_no text not null,
  file uuid not null,
  material text not null,
  round integer not null,
  attached_at timestamptz not null,
  primary key (region, case_no, file),
  foreign key (region, case_no) references cases."case" (region, no),
  foreign key (region, file) references cases.file (region, id)
);

create index attachment_by_file on cases.attachment (region, file);

-- The course of a case as it is told: one row an act, beside the ledger entry of the same
-- number, which holds its digest; with what was given in writing, dated and sealed (receipts, notices, decisions).
create table cases.step (
  region text not null,
  case_no text not null,
  seq bigint not null,
  event text not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  post text,
  organ text,
  power text,
  power_version integer,
  told jsonb not null,
  paper_kind text,
  paper text,
  key_id text,
  algorithm text,
  primary key (region, case_no, seq),
  foreign key (region, case_no) references cases."case" (region, no),
  check ((paper is null) = (paper_kind is null and key_id is null and algorithm is null))
);

grant usage on schema cases to mingtang_app;
grant select, insert on cases.file, cases.attachment, cases.step to mingtang_app;
grant select, insert, update on cases.draft, cases.serial, cases."case" to mingtang_app;
grant select, insert, delete on cases.draft_file to mingtang_app;
