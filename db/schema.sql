-- Made by npm run db:dump from the migrations; do not edit.

table authority.adjustment (
  region text not null,
  id text not null,
  organ text not null,
  place text not null,
  cause_version integer not null,
  causes text[] not null,
  cause text not null,
  cause_arose date not null,
  state text not null,
  by_government boolean not null,
  counts jsonb not null,
  proposer text not null,
  proposed_at timestamp with time zone not null,
  apply_due date not null,
  list_reviewer text,
  legal_reviewer text,
  approver text,
  approved_on date,
  due_on date,
  closed_at timestamp with time zone
);
table authority.adjustment_change (
  region text not null,
  adjustment text not null,
  place integer not null,
  change text not null,
  code text not null,
  source text,
  organ text not null,
  name text not null,
  holds_from date not null,
  before_version integer,
  entry jsonb,
  content_hash text,
  version integer,
  effective_from date
);
table authority.adjustment_step (
  region text not null,
  adjustment text not null,
  seq integer not null,
  step text not null,
  actor text not null,
  organ text,
  told text not null,
  late boolean not null,
  at timestamp with time zone not null
);
table authority.delegation (
  id uuid not null,
  kind text not null,
  giver text not null,
  receiver text not null,
  basic_code text not null,
  entry text,
  type text not null,
  name text not null,
  english_name text,
  content jsonb not null,
  may_pass_on boolean not null,
  in_force_from date not null,
  in_force_to date,
  recorded_at timestamp with time zone not null,
  ended_from date,
  ended_cause text
);
table authority.duty (
  code text not null,
  created_at timestamp with time zone not null
);
table authority.duty_version (
  code text not null,
  version integer not null,
  in_force_from date not null,
  in_force_to date,
  content jsonb not null,
  content_hash text not null,
  algorithm text not null,
  cause text not null,
  recorded_at timestamp with time zone not null
);
table authority.list_count (
  organ text not null,
  type text not null,
  level text not null,
  topic text not null,
  on_day date not null,
  change integer not null
);
table authority.missing_count (
  organ text not null,
  field text not null,
  on_day date not null,
  change integer not null
);
table authority.owed_duty (
  region text not null,
  id uuid not null,
  duty text not null,
  duty_version integer not null,
  organ text not null,
  division text not null,
  power text,
  subject text not null,
  period integer not null,
  case_no text,
  term jsonb not null,
  owed_from date not null,
  due_on date not null,
  missed_on date,
  missed_at timestamp with time zone,
  performed_on date,
  performed_at timestamp with time zone,
  performed_by text,
  evidence jsonb,
  ended_on date
);
table authority.power (
  code text not null,
  basic_code text not null,
  organ text not null,
  created_at timestamp with time zone not null
);
table authority.power_listed (
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
  tokens tsvector not null
);
table authority.power_version (
  code text not null,
  version integer not null,
  in_force_from date not null,
  in_force_to date,
  name text not null,
  type text not null,
  content jsonb not null,
  content_hash text not null,
  algorithm text not null,
  cause text not null,
  recorded_at timestamp with time zone not null,
  level text default (content ->> 'level'::text),
  english_name text default (content ->> 'englishName'::text),
  body text default ((content -> 'body'::text) ->> 'name'::text),
  english_body text default ((content -> 'body'::text) ->> 'englishName'::text),
  end_cause text,
  ended_at timestamp with time zone
);
table authority.reading (
  said text not null,
  letters tsvector
);
table authority.sheet (
  region text not null,
  id uuid not null,
  name text not null,
  digest text not null,
  size bigint not null,
  media_type text not null,
  kind text,
  in_force_from date not null,
  handed_in_by text not null,
  handed_in_at timestamp with time zone not null,
  state text not null,
  rows_read integer not null default 0,
  bytes_read bigint not null default 0,
  report jsonb,
  problem jsonb,
  ended_at timestamp with time zone,
  taking jsonb,
  proposals text[] not null default '{}'::text[]
);
table authority.sheet_fault (
  region text not null,
  sheet uuid not null,
  n integer not null,
  row integer not null,
  field text not null,
  kind text not null,
  value text not null,
  sentence jsonb not null
);
table authority.sheet_row (
  region text not null,
  sheet uuid not null,
  row integer not null,
  organ text not null,
  code text not null,
  change text not null,
  entry jsonb not null
);
table cases.attachment (
  region text not null,
  case_no text not null,
  file uuid not null,
  material text not null,
  round integer not null,
  attached_at timestamp with time zone not null
);
table cases.case (
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
  submitted_at timestamp with time zone not null,
  received_on date not null,
  correction jsonb,
  corrected_at timestamp with time zone,
  accepted_at timestamp with time zone,
  accepted_on date,
  deemed boolean not null default false,
  reviews jsonb not null default '[]'::jsonb,
  extensions jsonb not null default '[]'::jsonb,
  suspensions jsonb not null default '[]'::jsonb,
  suspended boolean not null default false,
  decision jsonb,
  decided_at timestamp with time zone,
  issued_at timestamp with time zone,
  licence_id uuid,
  delivery jsonb,
  closed_at timestamp with time zone,
  clock text,
  promised_due date,
  statutory_due date,
  due_on date,
  provisional boolean not null default false,
  version integer not null default 1,
  awaits text,
  late boolean not null default false,
  turn text default 
CASE
    WHEN (closed_at IS NOT NULL) THEN NULL::text
    WHEN suspended THEN 'resume'::text
    ELSE awaits
END
);
table cases.draft (
  region text not null,
  id uuid not null,
  item_code text not null,
  division text not null,
  owner text not null,
  applicant_id text,
  answers jsonb not null,
  created_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  case_no text
);
table cases.draft_file (
  region text not null,
  draft uuid not null,
  file uuid not null,
  material text not null
);
table cases.file (
  region text not null,
  id uuid not null,
  uploaded_by text not null,
  name text not null,
  digest text not null,
  algorithm text not null,
  size bigint not null,
  media_type text not null,
  uploaded_at timestamp with time zone not null
);
table cases.notice_read (
  region text not null,
  reader text not null,
  case_no text not null,
  seq bigint not null,
  read_at timestamp with time zone not null
);
table cases.step (
  region text not null,
  case_no text not null,
  seq bigint not null,
  event text not null,
  at timestamp with time zone not null,
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
  algorithm text
);
table catalog.item (
  code text not null,
  current_version integer not null
);
table catalog.item_search (
  code text not null,
  type_code text not null,
  topic text not null,
  audience text[] not null,
  events text[] not null,
  divisions text[] not null,
  within text[] not null,
  name text not null,
  sort_key text not null,
  summary jsonb not null,
  words tsvector not null,
  pinyin tsvector not null,
  grams text[] not null
);
table catalog.item_version (
  code text not null,
  version integer not null,
  content jsonb not null,
  content_hash text not null,
  algorithm text not null,
  published_at timestamp with time zone not null
);
table catalog.life_event (
  id text not null,
  place integer not null,
  name text not null,
  english_name text not null,
  audience text not null,
  items text[] not null
);
table flow.draft (
  id text not null,
  bpmn text not null,
  content_hash text not null,
  algorithm text not null,
  saved_at timestamp with time zone not null,
  saved_by text not null
);
table flow.process (
  id text not null,
  version integer not null,
  name text not null,
  bpmn text not null,
  graph jsonb not null,
  content_hash text not null,
  algorithm text not null,
  published_at timestamp with time zone not null
);
table government.division (
  code text not null,
  name text not null,
  english_name text not null,
  level text not null,
  parent text
);
table government.hall (
  id text not null,
  name text not null,
  english_name text not null,
  division text not null,
  organ text not null,
  address text not null,
  english_address text not null,
  telephone text not null,
  hours jsonb not null,
  seasons jsonb not null,
  windows jsonb not null,
  round_the_clock boolean not null,
  demo boolean not null
);
table government.organ (
  code text not null,
  name text not null,
  english_name text not null,
  division text not null,
  level text not null,
  kind text not null,
  nature text not null,
  parent text,
  telephone text,
  demo boolean not null
);
table government.post (
  id uuid not null,
  organ text not null,
  role text not null,
  name text not null,
  english_name text not null,
  division text
);
table identity.account (
  region text not null,
  id uuid not null,
  login text not null,
  password_hash text,
  issuer text,
  subject text,
  person_id uuid,
  kind text not null,
  display_name text not null,
  failed_tries integer not null default 0,
  locked_until timestamp with time zone,
  disabled_at timestamp with time zone,
  opened_at timestamp with time zone not null
);
table identity.holding (
  region text not null,
  id uuid not null,
  account uuid not null,
  post uuid not null,
  role text not null,
  organ text not null,
  division_prefix text,
  from_on date not null,
  to_on date,
  ended_at timestamp with time zone
);
table identity.mandate (
  region text not null,
  id uuid not null,
  organisation uuid not null,
  person uuid not null,
  from_on date not null,
  to_on date not null,
  given_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);
table identity.organisation (
  region text not null,
  id uuid not null,
  name text not null,
  credit_code text not null,
  legal_representative uuid not null,
  kind text not null,
  phone text not null,
  address text,
  registered_at timestamp with time zone not null
);
table identity.person (
  region text not null,
  id uuid not null,
  name text not null,
  resident_number text not null,
  phone text not null,
  address text,
  registered_at timestamp with time zone not null
);
table identity.session (
  region text not null,
  id uuid not null,
  token_digest bytea not null,
  account uuid not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  user_agent text
);
table identity.unknown_login (
  region text not null,
  bucket integer not null,
  failed_tries integer not null,
  locked_until timestamp with time zone
);
table ledger.checkpoint (
  region text not null,
  size bigint not null,
  root bytea not null,
  at timestamp with time zone not null,
  note text not null
);
table ledger.entry (
  region text not null,
  subject text not null,
  seq bigint not null,
  event text not null,
  at timestamp with time zone not null,
  actor text not null,
  body text not null,
  algorithm text not null,
  previous_hash bytea not null,
  hash bytea not null
);
table ledger.leaf (
  region text not null,
  leaf_no bigint not null,
  subject text not null,
  seq bigint not null,
  hash bytea not null
);
table licences.ending (
  region text not null,
  licence uuid not null,
  kind text not null,
  ground text not null,
  reason text not null,
  organ text not null,
  power_code text not null,
  power_version integer not null,
  ended_at timestamp with time zone not null
);
table licences.licence (
  region text not null,
  id uuid not null,
  number text not null,
  e_licence_id text not null,
  verification_code text not null,
  type_name text not null,
  item_code text not null,
  item_version integer not null,
  holder_kind text not null,
  holder_id uuid not null,
  holder_name text not null,
  organ text not null,
  power_code text not null,
  power_version integer not null,
  issued_on date not null,
  valid_from date not null,
  valid_to date,
  case_no text not null,
  content text not null,
  content_algorithm text not null,
  content_hash text not null,
  signature text not null,
  signature_algorithm text not null,
  key_id text not null,
  issued_at timestamp with time zone not null
);
table licences.serial (
  region text not null,
  organ text not null,
  item_code text not null,
  year integer not null,
  issued integer not null default 0
);
table platform.file (
  region text not null,
  digest text not null,
  algorithm text not null,
  size bigint not null,
  media_type text not null,
  stored_at timestamp with time zone not null
);
table platform.migration (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now()
);
table platform.request (
  region text not null,
  actor text not null,
  key text not null,
  digest text not null,
  status integer,
  headers jsonb,
  body text,
  at timestamp with time zone not null
);
table platform.setting (
  name text not null,
  value jsonb not null
);
table platform.timer (
  region text not null,
  id uuid not null,
  kind text not null,
  subject text not null,
  due_at timestamp with time zone not null,
  payload jsonb not null,
  attempts integer not null default 0
);

constraint authority.adjustment adjustment_cause_check: CHECK (((length(cause) >= 1) AND (length(cause) <= 2000)));
constraint authority.adjustment adjustment_causes_check: CHECK ((cardinality(causes) > 0));
constraint authority.adjustment adjustment_check: CHECK (((list_reviewer IS DISTINCT FROM proposer) AND (legal_reviewer IS DISTINCT FROM proposer) AND (approver IS DISTINCT FROM proposer)));
constraint authority.adjustment adjustment_check1: CHECK (((list_reviewer IS NULL) OR (legal_reviewer IS NULL) OR (list_reviewer <> legal_reviewer)));
constraint authority.adjustment adjustment_check2: CHECK (((state <> ALL (ARRAY['awaitingApproval'::text, 'approved'::text, 'published'::text])) OR ((list_reviewer IS NOT NULL) AND (legal_reviewer IS NOT NULL))));
constraint authority.adjustment adjustment_check3: CHECK (((state <> ALL (ARRAY['approved'::text, 'published'::text])) OR (NOT by_government) OR (approver IS NOT NULL)));
constraint authority.adjustment adjustment_check4: CHECK (((closed_at IS NULL) = (state = ANY (ARRAY['inReview'::text, 'awaitingApproval'::text, 'approved'::text]))));
constraint authority.adjustment adjustment_pkey: PRIMARY KEY (region, id);
constraint authority.adjustment adjustment_state_check: CHECK ((state = ANY (ARRAY['inReview'::text, 'awaitingApproval'::text, 'approved'::text, 'published'::text, 'returned'::text, 'rejected'::text, 'withdrawn'::text])));
constraint authority.adjustment_change adjustment_change_change_check: CHECK ((change = ANY (ARRAY['add'::text, 'change'::text, 'cancel'::text, 'delegate'::text])));
constraint authority.adjustment_change adjustment_change_check: CHECK (((change = 'cancel'::text) = (entry IS NULL)));
constraint authority.adjustment_change adjustment_change_check1: CHECK (((entry IS NULL) = (content_hash IS NULL)));
constraint authority.adjustment_change adjustment_change_check2: CHECK (((change = 'delegate'::text) = (source IS NOT NULL)));
constraint authority.adjustment_change adjustment_change_pkey: PRIMARY KEY (region, adjustment, place);
constraint authority.adjustment_change adjustment_change_place_check: CHECK ((place >= 0));
constraint authority.adjustment_change adjustment_change_region_adjustment_code_key: UNIQUE (region, adjustment, code);
constraint authority.adjustment_change adjustment_change_region_adjustment_fkey: FOREIGN KEY (region, adjustment) REFERENCES authority.adjustment(region, id);
constraint authority.adjustment_step adjustment_step_pkey: PRIMARY KEY (region, adjustment, seq);
constraint authority.adjustment_step adjustment_step_region_adjustment_fkey: FOREIGN KEY (region, adjustment) REFERENCES authority.adjustment(region, id);
constraint authority.adjustment_step adjustment_step_seq_check: CHECK ((seq >= 1));
constraint authority.delegation delegation_check: CHECK ((receiver <> giver));
constraint authority.delegation delegation_check1: CHECK (((in_force_to IS NULL) OR (in_force_to > in_force_from)));
constraint authority.delegation delegation_check2: CHECK (((ended_from IS NULL) = (ended_cause IS NULL)));
constraint authority.delegation delegation_check3: CHECK (((ended_from IS NULL) OR ((ended_from >= in_force_from) AND ((in_force_to IS NULL) OR (ended_from < in_force_to)))));
constraint authority.delegation delegation_entry_fkey: FOREIGN KEY (entry) REFERENCES authority.power(code);
constraint authority.delegation delegation_kind_check: CHECK ((kind = ANY (ARRAY['handDown'::text, 'authorise'::text, 'entrust'::text])));
constraint authority.delegation delegation_pkey: PRIMARY KEY (id);
constraint authority.duty duty_code_check: CHECK (((length(code) >= 1) AND (length(code) <= 30)));
constraint authority.duty duty_pkey: PRIMARY KEY (code);
constraint authority.duty_version duty_version_check: CHECK (((in_force_to IS NULL) OR (in_force_to > in_force_from)));
constraint authority.duty_version duty_version_code_fkey: FOREIGN KEY (code) REFERENCES authority.duty(code);
constraint authority.duty_version duty_version_pkey: PRIMARY KEY (code, version);
constraint authority.duty_version duty_version_version_check: CHECK ((version >= 1));
constraint authority.list_count list_count_pkey: PRIMARY KEY (organ, type, level, topic, on_day);
constraint authority.missing_count missing_count_pkey: PRIMARY KEY (organ, field, on_day);
constraint authority.owed_duty owed_duty_check: CHECK (((missed_on IS NULL) = (missed_at IS NULL)));
constraint authority.owed_duty owed_duty_check1: CHECK ((((performed_on IS NULL) = (performed_at IS NULL)) AND ((performed_on IS NULL) = (evidence IS NULL))));
constraint authority.owed_duty owed_duty_check2: CHECK (((performed_on IS NULL) OR (performed_on >= owed_from)));
constraint authority.owed_duty owed_duty_check3: CHECK (((missed_on IS NULL) OR (missed_on > due_on)));
constraint authority.owed_duty owed_duty_period_check: CHECK ((period >= 1));
constraint authority.owed_duty owed_duty_pkey: PRIMARY KEY (region, id);
constraint authority.owed_duty owed_duty_region_duty_organ_subject_period_key: UNIQUE (region, duty, organ, subject, period);
constraint authority.power power_code_check: CHECK (((length(code) >= 1) AND (length(code) <= 50)));
constraint authority.power power_pkey: PRIMARY KEY (code);
constraint authority.power_listed power_listed_pkey: PRIMARY KEY (code, version);
constraint authority.power_version power_version_check: CHECK (((in_force_to IS NULL) OR (in_force_to > in_force_from)));
constraint authority.power_version power_version_check1: CHECK (((end_cause IS NULL) = (ended_at IS NULL)));
constraint authority.power_version power_version_check2: CHECK (((end_cause IS NULL) OR (in_force_to IS NOT NULL)));
constraint authority.power_version power_version_code_fkey: FOREIGN KEY (code) REFERENCES authority.power(code);
constraint authority.power_version power_version_pkey: PRIMARY KEY (code, version);
constraint authority.power_version power_version_version_check: CHECK ((version >= 1));
constraint authority.reading reading_pkey: PRIMARY KEY (said);
constraint authority.sheet sheet_kind_check: CHECK ((kind = ANY (ARRAY['list'::text, 'basic'::text, 'directory'::text])));
constraint authority.sheet sheet_name_check: CHECK ((length(name) <= 120));
constraint authority.sheet sheet_pkey: PRIMARY KEY (region, id);
constraint authority.sheet sheet_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'checking'::text, 'checked'::text, 'unreadable'::text, 'taking'::text, 'taken'::text, 'refused'::text, 'declined'::text])));
constraint authority.sheet_fault sheet_fault_pkey: PRIMARY KEY (region, sheet, n);
constraint authority.sheet_fault sheet_fault_region_sheet_fkey: FOREIGN KEY (region, sheet) REFERENCES authority.sheet(region, id);
constraint authority.sheet_row sheet_row_change_check: CHECK ((change = ANY (ARRAY['add'::text, 'change'::text, 'none'::text])));
constraint authority.sheet_row sheet_row_pkey: PRIMARY KEY (region, sheet, "row");
constraint authority.sheet_row sheet_row_region_sheet_fkey: FOREIGN KEY (region, sheet) REFERENCES authority.sheet(region, id);
constraint cases.attachment attachment_pkey: PRIMARY KEY (region, case_no, file);
constraint cases.attachment attachment_region_case_no_fkey: FOREIGN KEY (region, case_no) REFERENCES cases."case"(region, no);
constraint cases.attachment attachment_region_file_fkey: FOREIGN KEY (region, file) REFERENCES cases.file(region, id);
constraint cases.case case_awaits_check: CHECK ((awaits = ANY (ARRAY['accept'::text, 'correct'::text, 'review'::text, 'inspect'::text, 'decide'::text, 'time'::text, 'issue'::text, 'deliver'::text])));
constraint cases.case case_check: CHECK (((state = ANY (ARRAY['submitted'::text, 'correcting'::text, 'refusedAcceptance'::text, 'withdrawn'::text, 'lapsed'::text])) OR (accepted_on IS NOT NULL)));
constraint cases.case case_check1: CHECK (((state = ANY (ARRAY['delivered'::text, 'refusedAcceptance'::text, 'withdrawn'::text, 'lapsed'::text])) = (closed_at IS NOT NULL)));
constraint cases.case case_check2: CHECK (((state <> ALL (ARRAY['decided'::text, 'issued'::text, 'delivered'::text])) OR (decision IS NOT NULL)));
constraint cases.case case_clock_check: CHECK ((clock = ANY (ARRAY['respond'::text, 'answer'::text, 'decide'::text, 'deliver'::text])));
constraint cases.case case_no_check: CHECK (((length(no) >= 1) AND (length(no) <= 50)));
constraint cases.case case_pkey: PRIMARY KEY (region, no);
constraint cases.case case_state_check: CHECK ((state = ANY (ARRAY['submitted'::text, 'correcting'::text, 'accepted'::text, 'inReview'::text, 'reviewed'::text, 'decided'::text, 'issued'::text, 'delivered'::text, 'refusedAcceptance'::text, 'withdrawn'::text, 'lapsed'::text])));
constraint cases.draft draft_pkey: PRIMARY KEY (region, id);
constraint cases.draft_file draft_file_pkey: PRIMARY KEY (region, draft, file);
constraint cases.draft_file draft_file_region_draft_fkey: FOREIGN KEY (region, draft) REFERENCES cases.draft(region, id);
constraint cases.draft_file draft_file_region_file_fkey: FOREIGN KEY (region, file) REFERENCES cases.file(region, id);
constraint cases.file file_pkey: PRIMARY KEY (region, id);
constraint cases.file file_size_check: CHECK ((size > 0));
constraint cases.notice_read notice_read_pkey: PRIMARY KEY (region, reader, case_no);
constraint cases.notice_read notice_read_region_case_no_fkey: FOREIGN KEY (region, case_no) REFERENCES cases."case"(region, no);
constraint cases.step step_check: CHECK (((paper IS NULL) = ((paper_kind IS NULL) AND (key_id IS NULL) AND (algorithm IS NULL))));
constraint cases.step step_pkey: PRIMARY KEY (region, case_no, seq);
constraint cases.step step_region_case_no_fkey: FOREIGN KEY (region, case_no) REFERENCES cases."case"(region, no);
constraint catalog.item item_code_check: CHECK (((length(code) >= 1) AND (length(code) <= 50)));
constraint catalog.item item_pkey: PRIMARY KEY (code);
constraint catalog.item_search item_search_code_fkey: FOREIGN KEY (code) REFERENCES catalog.item(code);
constraint catalog.item_search item_search_pkey: PRIMARY KEY (code);
constraint catalog.item_version item_version_code_fkey: FOREIGN KEY (code) REFERENCES catalog.item(code);
constraint catalog.item_version item_version_pkey: PRIMARY KEY (code, version);
constraint catalog.item_version item_version_version_check: CHECK ((version >= 1));
constraint catalog.life_event life_event_audience_check: CHECK ((audience = ANY (ARRAY['person'::text, 'organisation'::text])));
constraint catalog.life_event life_event_pkey: PRIMARY KEY (id);
constraint flow.draft draft_bpmn_check: CHECK (((length(bpmn) >= 1) AND (length(bpmn) <= 1048576)));
constraint flow.draft draft_id_check: CHECK (((length(id) >= 1) AND (length(id) <= 100)));
constraint flow.draft draft_pkey: PRIMARY KEY (id);
constraint flow.process process_id_check: CHECK (((length(id) >= 1) AND (length(id) <= 100)));
constraint flow.process process_pkey: PRIMARY KEY (id, version);
constraint flow.process process_version_check: CHECK ((version >= 1));
constraint government.division division_check: CHECK (((parent IS NOT NULL) OR (level = 'province'::text)));
constraint government.division division_code_check: CHECK ((code ~ '^[0-9]{12}$'::text));
constraint government.division division_english_name_check: CHECK (((length(english_name) >= 1) AND (length(english_name) <= 120)));
constraint government.division division_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'prefecture'::text, 'county'::text, 'township'::text, 'village'::text])));
constraint government.division division_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 60)));
constraint government.division division_parent_fkey: FOREIGN KEY (parent) REFERENCES government.division(code);
constraint government.division division_pkey: PRIMARY KEY (code);
constraint government.hall hall_address_check: CHECK (((length(address) >= 1) AND (length(address) <= 200)));
constraint government.hall hall_division_fkey: FOREIGN KEY (division) REFERENCES government.division(code);
constraint government.hall hall_english_address_check: CHECK (((length(english_address) >= 1) AND (length(english_address) <= 300)));
constraint government.hall hall_english_name_check: CHECK (((length(english_name) >= 1) AND (length(english_name) <= 200)));
constraint government.hall hall_id_check: CHECK (((length(id) >= 1) AND (length(id) <= 40)));
constraint government.hall hall_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 100)));
constraint government.hall hall_organ_fkey: FOREIGN KEY (organ) REFERENCES government.organ(code);
constraint government.hall hall_pkey: PRIMARY KEY (id);
constraint government.organ organ_code_check: CHECK ((length(code) = 18));
constraint government.organ organ_division_fkey: FOREIGN KEY (division) REFERENCES government.division(code);
constraint government.organ organ_english_name_check: CHECK (((length(english_name) >= 1) AND (length(english_name) <= 200)));
constraint government.organ organ_kind_check: CHECK ((kind = ANY (ARRAY['government'::text, 'department'::text, 'centre'::text, 'office'::text, 'enterprise'::text])));
constraint government.organ organ_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'prefecture'::text, 'county'::text, 'township'::text, 'village'::text])));
constraint government.organ organ_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 100)));
constraint government.organ organ_name_division_key: UNIQUE (name, division);
constraint government.organ organ_nature_check: CHECK ((nature ~ '^[1-9]$'::text));
constraint government.organ organ_parent_fkey: FOREIGN KEY (parent) REFERENCES government.organ(code);
constraint government.organ organ_pkey: PRIMARY KEY (code);
constraint government.post post_division_fkey: FOREIGN KEY (division) REFERENCES government.division(code);
constraint government.post post_english_name_check: CHECK (((length(english_name) >= 1) AND (length(english_name) <= 200)));
constraint government.post post_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 100)));
constraint government.post post_organ_fkey: FOREIGN KEY (organ) REFERENCES government.organ(code);
constraint government.post post_organ_role_name_key: UNIQUE (organ, role, name);
constraint government.post post_pkey: PRIMARY KEY (id);
constraint identity.account account_check: CHECK (((kind = 'officer'::text) OR (person_id IS NOT NULL)));
constraint identity.account account_check1: CHECK (((password_hash IS NOT NULL) OR (subject IS NOT NULL)));
constraint identity.account account_display_name_check: CHECK (((length(display_name) >= 1) AND (length(display_name) <= 60)));
constraint identity.account account_kind_check: CHECK ((kind = ANY (ARRAY['person'::text, 'officer'::text])));
constraint identity.account account_login_check: CHECK (((length(login) >= 3) AND (length(login) <= 50)));
constraint identity.account account_pkey: PRIMARY KEY (region, id);
constraint identity.account account_region_issuer_subject_key: UNIQUE (region, issuer, subject);
constraint identity.account account_region_login_key: UNIQUE (region, login);
constraint identity.account account_region_person_id_fkey: FOREIGN KEY (region, person_id) REFERENCES identity.person(region, id);
constraint identity.account account_region_person_id_kind_key: UNIQUE (region, person_id, kind);
constraint identity.holding holding_check: CHECK (((to_on IS NULL) OR (from_on <= to_on)));
constraint identity.holding holding_pkey: PRIMARY KEY (region, id);
constraint identity.holding holding_region_account_fkey: FOREIGN KEY (region, account) REFERENCES identity.account(region, id);
constraint identity.mandate mandate_check: CHECK ((from_on <= to_on));
constraint identity.mandate mandate_pkey: PRIMARY KEY (region, id);
constraint identity.mandate mandate_region_organisation_fkey: FOREIGN KEY (region, organisation) REFERENCES identity.organisation(region, id);
constraint identity.mandate mandate_region_person_fkey: FOREIGN KEY (region, person) REFERENCES identity.person(region, id);
constraint identity.organisation organisation_address_check: CHECK ((length(address) <= 200));
constraint identity.organisation organisation_credit_code_check: CHECK ((length(credit_code) = 18));
constraint identity.organisation organisation_kind_check: CHECK ((kind = ANY (ARRAY['company'::text, 'individualBusiness'::text, 'institution'::text, 'association'::text, 'other'::text])));
constraint identity.organisation organisation_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 120)));
constraint identity.organisation organisation_phone_check: CHECK ((length(phone) <= 20));
constraint identity.organisation organisation_pkey: PRIMARY KEY (region, id);
constraint identity.organisation organisation_region_credit_code_key: UNIQUE (region, credit_code);
constraint identity.organisation organisation_region_legal_representative_fkey: FOREIGN KEY (region, legal_representative) REFERENCES identity.person(region, id);
constraint identity.person person_address_check: CHECK ((length(address) <= 200));
constraint identity.person person_name_check: CHECK (((length(name) >= 1) AND (length(name) <= 60)));
constraint identity.person person_phone_check: CHECK ((length(phone) <= 20));
constraint identity.person person_pkey: PRIMARY KEY (region, id);
constraint identity.person person_region_resident_number_key: UNIQUE (region, resident_number);
constraint identity.person person_resident_number_check: CHECK ((length(resident_number) = 18));
constraint identity.session session_pkey: PRIMARY KEY (region, id);
constraint identity.session session_region_account_fkey: FOREIGN KEY (region, account) REFERENCES identity.account(region, id);
constraint identity.session session_region_token_digest_key: UNIQUE (region, token_digest);
constraint identity.session session_token_digest_check: CHECK ((octet_length(token_digest) = 32));
constraint identity.session session_user_agent_check: CHECK ((length(user_agent) <= 200));
constraint identity.unknown_login unknown_login_pkey: PRIMARY KEY (region, bucket);
constraint ledger.checkpoint checkpoint_pkey: PRIMARY KEY (region, size);
constraint ledger.entry entry_check: CHECK (((octet_length(hash) = 32) AND (octet_length(previous_hash) = 32)));
constraint ledger.entry entry_pkey: PRIMARY KEY (region, subject, seq);
constraint ledger.entry entry_seq_check: CHECK ((seq >= 1));
constraint ledger.leaf leaf_pkey: PRIMARY KEY (region, leaf_no);
constraint licences.ending ending_kind_check: CHECK ((kind = ANY (ARRAY['revoked'::text, 'deregistered'::text])));
constraint licences.ending ending_pkey: PRIMARY KEY (region, licence);
constraint licences.ending ending_region_licence_fkey: FOREIGN KEY (region, licence) REFERENCES licences.licence(region, id);
constraint licences.licence licence_check: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
constraint licences.licence licence_holder_kind_check: CHECK ((holder_kind = ANY (ARRAY['person'::text, 'organisation'::text])));
constraint licences.licence licence_pkey: PRIMARY KEY (region, id);
constraint licences.serial serial_pkey: PRIMARY KEY (region, organ, item_code, year);
constraint platform.file file_pkey: PRIMARY KEY (region, digest);
constraint platform.migration migration_pkey: PRIMARY KEY (name);
constraint platform.request request_pkey: PRIMARY KEY (region, actor, key);
constraint platform.setting setting_pkey: PRIMARY KEY (name);
constraint platform.timer timer_pkey: PRIMARY KEY (region, id);

CREATE INDEX adjustment_by_time ON authority.adjustment USING btree (region, proposed_at DESC, id);
CREATE INDEX adjustment_change_by_code ON authority.adjustment_change USING btree (region, code);
CREATE INDEX adjustment_open_by_place ON authority.adjustment USING btree (region, place, due_on) WHERE (closed_at IS NULL);
CREATE INDEX attachment_by_file ON cases.attachment USING btree (region, file);
CREATE INDEX case_by_applicant ON cases."case" USING btree (region, applicant_id, submitted_at);
CREATE INDEX case_by_county ON cases."case" USING btree (region, "left"(division, 6), turn, due_on, no) INCLUDE (division, item_code) WHERE ((closed_at IS NULL) AND ("left"(division, 6) <> ''::text));
CREATE INDEX case_by_item ON cases."case" USING btree (region, item_code, submitted_at);
CREATE INDEX case_by_organ ON cases."case" USING btree (region, organ, turn, due_on, no) INCLUDE (division, item_code) WHERE ((closed_at IS NULL) AND (organ <> ''::text));
CREATE INDEX case_by_prefecture ON cases."case" USING btree (region, "left"(division, 4), turn, due_on, no) INCLUDE (division, item_code) WHERE ((closed_at IS NULL) AND ("left"(division, 4) <> ''::text));
CREATE INDEX case_by_township ON cases."case" USING btree (region, "left"(division, 9), turn, due_on, no) INCLUDE (division, item_code) WHERE ((closed_at IS NULL) AND ("left"(division, 9) <> ''::text));
CREATE INDEX case_closed ON cases."case" USING btree (region, division text_pattern_ops, closed_at, late) WHERE (closed_at IS NOT NULL);
CREATE INDEX case_closed_of_organ ON cases."case" USING btree (region, organ, closed_at) WHERE (closed_at IS NOT NULL);
CREATE INDEX delegation_by_basic_code ON authority.delegation USING btree (basic_code, receiver);
CREATE INDEX delegation_by_giver ON authority.delegation USING btree (giver, basic_code);
CREATE INDEX division_by_parent ON government.division USING btree (parent, code);
CREATE INDEX draft_by_owner ON cases.draft USING btree (region, owner, saved_at);
CREATE INDEX draft_file_by_file ON cases.draft_file USING btree (region, file);
CREATE INDEX entry_by_event ON ledger.entry USING btree (region, event, at);
CREATE INDEX entry_by_time ON ledger.entry USING btree (region, at);
CREATE INDEX hall_by_division ON government.hall USING btree (division, id);
CREATE INDEX holding_by_account ON identity.holding USING btree (region, account);
CREATE INDEX item_search_by_topic ON catalog.item_search USING btree (topic, type_code, sort_key);
CREATE INDEX item_search_divisions ON catalog.item_search USING gin (divisions);
CREATE INDEX item_search_events ON catalog.item_search USING gin (events);
CREATE INDEX item_search_grams ON catalog.item_search USING gin (grams);
CREATE INDEX item_search_pinyin ON catalog.item_search USING gin (pinyin);
CREATE INDEX item_search_within ON catalog.item_search USING gin (within);
CREATE INDEX item_search_words ON catalog.item_search USING gin (words);
CREATE INDEX licence_by_holder ON licences.licence USING btree (region, holder_kind, holder_id, issued_at);
CREATE INDEX mandate_by_organisation ON identity.mandate USING btree (region, organisation);
CREATE INDEX mandate_by_person ON identity.mandate USING btree (region, person);
CREATE INDEX organ_by_division ON government.organ USING btree (division, kind);
CREATE INDEX organisation_by_representative ON identity.organisation USING btree (region, legal_representative);
CREATE INDEX owed_duty_by_organ ON authority.owed_duty USING btree (region, organ, due_on);
CREATE INDEX owed_duty_by_subject ON authority.owed_duty USING btree (region, subject, duty);
CREATE INDEX owed_duty_open ON authority.owed_duty USING btree (region, due_on) WHERE ((performed_on IS NULL) AND (ended_on IS NULL));
CREATE INDEX power_by_basic_code ON authority.power USING btree (basic_code);
CREATE INDEX power_by_organ ON authority.power USING btree (organ, code);
CREATE INDEX power_listed_by_basic_code ON authority.power_listed USING btree (basic_code);
CREATE INDEX power_listed_by_body ON authority.power_listed USING btree (body);
CREATE INDEX power_listed_by_level ON authority.power_listed USING btree (level, type, basic_code, code);
CREATE INDEX power_listed_by_name ON authority.power_listed USING btree (name);
CREATE INDEX power_listed_by_organ ON authority.power_listed USING btree (organ, type, basic_code, level, code);
CREATE INDEX power_listed_by_tokens ON authority.power_listed USING gin (tokens);
CREATE INDEX power_listed_by_topic ON authority.power_listed USING btree (topic, type, basic_code, level, code);
CREATE INDEX power_listed_in_order ON authority.power_listed USING btree (type, basic_code, level, code);
CREATE INDEX power_version_by_base ON authority.power_version USING btree ((((content -> 'base'::text) ->> 'code'::text))) WHERE ((content -> 'base'::text) IS NOT NULL);
CREATE INDEX power_version_by_day ON authority.power_version USING btree (in_force_from, code);
CREATE INDEX power_version_by_end ON authority.power_version USING btree (in_force_to, code) WHERE (in_force_to IS NOT NULL);
CREATE INDEX power_version_by_type ON authority.power_version USING btree (type, name) WHERE (in_force_to IS NULL);
CREATE INDEX reading_by_letters ON authority.reading USING gin (letters);
CREATE INDEX reading_unread ON authority.reading USING btree (said) WHERE (letters IS NULL);
CREATE INDEX request_by_age ON platform.request USING btree (region, at);
CREATE INDEX session_by_account ON identity.session USING btree (region, account, created_at);
CREATE INDEX sheet_by_time ON authority.sheet USING btree (region, handed_in_at DESC, id);
CREATE INDEX sheet_fault_by_kind ON authority.sheet_fault USING btree (region, sheet, kind, n);
CREATE INDEX sheet_row_by_organ ON authority.sheet_row USING btree (region, sheet, organ, "row");
CREATE INDEX timer_next_due ON platform.timer USING btree (region, due_at);
CREATE UNIQUE INDEX account_pkey ON identity.account USING btree (region, id);
CREATE UNIQUE INDEX account_region_issuer_subject_key ON identity.account USING btree (region, issuer, subject);
CREATE UNIQUE INDEX account_region_login_key ON identity.account USING btree (region, login);
CREATE UNIQUE INDEX account_region_person_id_kind_key ON identity.account USING btree (region, person_id, kind);
CREATE UNIQUE INDEX adjustment_change_pkey ON authority.adjustment_change USING btree (region, adjustment, place);
CREATE UNIQUE INDEX adjustment_change_region_adjustment_code_key ON authority.adjustment_change USING btree (region, adjustment, code);
CREATE UNIQUE INDEX adjustment_pkey ON authority.adjustment USING btree (region, id);
CREATE UNIQUE INDEX adjustment_step_pkey ON authority.adjustment_step USING btree (region, adjustment, seq);
CREATE UNIQUE INDEX attachment_pkey ON cases.attachment USING btree (region, case_no, file);
CREATE UNIQUE INDEX case_open_application ON cases."case" USING btree (region, applicant_id, item_code, organ) WHERE ((decided_at IS NULL) AND (closed_at IS NULL));
CREATE UNIQUE INDEX case_pkey ON cases."case" USING btree (region, no);
CREATE UNIQUE INDEX checkpoint_pkey ON ledger.checkpoint USING btree (region, size);
CREATE UNIQUE INDEX delegation_pkey ON authority.delegation USING btree (id);
CREATE UNIQUE INDEX division_pkey ON government.division USING btree (code);
CREATE UNIQUE INDEX draft_file_pkey ON cases.draft_file USING btree (region, draft, file);
CREATE UNIQUE INDEX draft_pkey ON cases.draft USING btree (region, id);
CREATE UNIQUE INDEX draft_pkey ON flow.draft USING btree (id);
CREATE UNIQUE INDEX duty_pkey ON authority.duty USING btree (code);
CREATE UNIQUE INDEX duty_version_pkey ON authority.duty_version USING btree (code, version);
CREATE UNIQUE INDEX ending_pkey ON licences.ending USING btree (region, licence);
CREATE UNIQUE INDEX entry_pkey ON ledger.entry USING btree (region, subject, seq);
CREATE UNIQUE INDEX file_pkey ON cases.file USING btree (region, id);
CREATE UNIQUE INDEX file_pkey ON platform.file USING btree (region, digest);
CREATE UNIQUE INDEX hall_pkey ON government.hall USING btree (id);
CREATE UNIQUE INDEX holding_pkey ON identity.holding USING btree (region, id);
CREATE UNIQUE INDEX item_pkey ON catalog.item USING btree (code);
CREATE UNIQUE INDEX item_search_pkey ON catalog.item_search USING btree (code);
CREATE UNIQUE INDEX item_version_pkey ON catalog.item_version USING btree (code, version);
CREATE UNIQUE INDEX leaf_by_entry ON ledger.leaf USING btree (region, subject, seq);
CREATE UNIQUE INDEX leaf_pkey ON ledger.leaf USING btree (region, leaf_no);
CREATE UNIQUE INDEX licence_by_case ON licences.licence USING btree (region, case_no);
CREATE UNIQUE INDEX licence_by_e_licence_id ON licences.licence USING btree (region, e_licence_id);
CREATE UNIQUE INDEX licence_by_number ON licences.licence USING btree (region, number);
CREATE UNIQUE INDEX licence_by_verification_code ON licences.licence USING btree (region, verification_code);
CREATE UNIQUE INDEX licence_pkey ON licences.licence USING btree (region, id);
CREATE UNIQUE INDEX life_event_pkey ON catalog.life_event USING btree (id);
CREATE UNIQUE INDEX list_count_pkey ON authority.list_count USING btree (organ, type, level, topic, on_day);
CREATE UNIQUE INDEX mandate_pkey ON identity.mandate USING btree (region, id);
CREATE UNIQUE INDEX migration_pkey ON platform.migration USING btree (name);
CREATE UNIQUE INDEX missing_count_pkey ON authority.missing_count USING btree (organ, field, on_day);
CREATE UNIQUE INDEX notice_read_pkey ON cases.notice_read USING btree (region, reader, case_no);
CREATE UNIQUE INDEX organ_name_division_key ON government.organ USING btree (name, division);
CREATE UNIQUE INDEX organ_pkey ON government.organ USING btree (code);
CREATE UNIQUE INDEX organisation_pkey ON identity.organisation USING btree (region, id);
CREATE UNIQUE INDEX organisation_region_credit_code_key ON identity.organisation USING btree (region, credit_code);
CREATE UNIQUE INDEX owed_duty_pkey ON authority.owed_duty USING btree (region, id);
CREATE UNIQUE INDEX owed_duty_region_duty_organ_subject_period_key ON authority.owed_duty USING btree (region, duty, organ, subject, period);
CREATE UNIQUE INDEX person_pkey ON identity.person USING btree (region, id);
CREATE UNIQUE INDEX person_region_resident_number_key ON identity.person USING btree (region, resident_number);
CREATE UNIQUE INDEX post_organ_role_name_key ON government.post USING btree (organ, role, name);
CREATE UNIQUE INDEX post_pkey ON government.post USING btree (id);
CREATE UNIQUE INDEX power_listed_pkey ON authority.power_listed USING btree (code, version);
CREATE UNIQUE INDEX power_pkey ON authority.power USING btree (code);
CREATE UNIQUE INDEX power_version_pkey ON authority.power_version USING btree (code, version);
CREATE UNIQUE INDEX process_pkey ON flow.process USING btree (id, version);
CREATE UNIQUE INDEX reading_pkey ON authority.reading USING btree (said);
CREATE UNIQUE INDEX request_pkey ON platform.request USING btree (region, actor, key);
CREATE UNIQUE INDEX serial_pkey ON licences.serial USING btree (region, organ, item_code, year);
CREATE UNIQUE INDEX session_pkey ON identity.session USING btree (region, id);
CREATE UNIQUE INDEX session_region_token_digest_key ON identity.session USING btree (region, token_digest);
CREATE UNIQUE INDEX setting_pkey ON platform.setting USING btree (name);
CREATE UNIQUE INDEX sheet_fault_pkey ON authority.sheet_fault USING btree (region, sheet, n);
CREATE UNIQUE INDEX sheet_pkey ON authority.sheet USING btree (region, id);
CREATE UNIQUE INDEX sheet_row_pkey ON authority.sheet_row USING btree (region, sheet, "row");
CREATE UNIQUE INDEX sheet_taken_once ON authority.sheet USING btree (region, digest, in_force_from) WHERE (state = ANY (ARRAY['taking'::text, 'taken'::text]));
CREATE UNIQUE INDEX step_pkey ON cases.step USING btree (region, case_no, seq);
CREATE UNIQUE INDEX timer_by_subject ON platform.timer USING btree (region, kind, subject);
CREATE UNIQUE INDEX timer_pkey ON platform.timer USING btree (region, id);
CREATE UNIQUE INDEX unknown_login_pkey ON identity.unknown_login USING btree (region, bucket);

CREATE OR REPLACE FUNCTION authority.count_listed(codes text[], numbers integer[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION authority.list_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
end $function$
;
CREATE OR REPLACE FUNCTION authority.list_published()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into authority.power_listed (code, version, in_force_from, in_force_to, basic_code, organ, type, level, topic, english_topic, name, english_name, body, english_body, content_hash, missing, plain, tokens)
    select p.code, p.version, p.in_force_from, coalesce(p.in_force_to, 'infinity'), power.basic_code, power.organ, p.type, entry.level, coalesce(entry.topic, ''), entry.english ->> 'topic',
      p.name, entry."englishName", entry.body ->> 'name', entry.body ->> 'englishName', p.content_hash, authority.missing_fields(p.content),
      text.plain, array_to_tsvector(authority.tokens(text.plain))
    from published as p join authority.power as power on power.code = p.code,
      lateral jsonb_to_record(p.content) as entry (level text, topic text, english jsonb, "englishName" text, body jsonb),
      lateral (select authority.plain_of(p.content, power.basic_code) as plain offset 0) as text;
  perform authority.count_listed((select array_agg(code) from published), (select array_agg(version) from published));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION authority.missing_fields(content jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array_remove(array[
    case when source is null then 'source' end,
    case when topic is null then 'topic' end,
    case when coalesce(conditions, '[]') = '[]' and type not in ('02', '03', '04', '06') then 'conditions' end,
    case when materials is null and type not in ('02', '03', '04', '06') then 'materials' end,
    case when coalesce(channels, '[]') = '[]' and type not in ('02', '03', '04', '06') then 'channels' end,
    case when coalesce(duties, '[]') = '[]' then 'duties' end,
    case when coalesce(accountability, '[]') = '[]' then 'accountability' end,
    case when process is null then 'process' end,
    case when "statutoryLimit" is null then 'statutoryLimit' end,
    case when "promisedLimit" is null and type not in ('02', '03', '04', '06') then 'promisedLimit' end,
    case when coalesce(remedies ->> 'reconsideration', '') = '' or coalesce(remedies ->> 'litigation', '') = '' then 'remedies' end
  ], null)
  from jsonb_to_record(content) as entry (type text, source text, topic text, conditions jsonb, materials jsonb, channels jsonb, duties jsonb, accountability jsonb,
    process jsonb, "statutoryLimit" jsonb, "promisedLimit" jsonb, remedies jsonb)
$function$
;
CREATE OR REPLACE FUNCTION authority.plain(given text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select btrim(regexp_replace(lower(normalize(given, nfkc)), '[][[:space:]、，。；：？！（）【】《》〈〉〔〕「」『』“”‘’…—–·"''(),.;:/|_<>{}?!%#&*+=~`^$@\\-]+', ' ', 'g'))
$function$
;
CREATE OR REPLACE FUNCTION authority.plain_of(content jsonb, basic_code text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select left(authority.plain(concat_ws('|', entry.name, entry.body ->> 'name', entry.topic, entry."undertakingUnit",
    (select string_agg(distinct basis ->> 'law', '|') from jsonb_array_elements(entry.bases) as basis),
    entry."englishName", entry.body ->> 'englishName', entry.english ->> 'topic', entry.code, basic_code)), 2000)
  from jsonb_to_record(content) as entry (code text, name text, body jsonb, topic text, "undertakingUnit" text, bases jsonb, "englishName" text, english jsonb)
$function$
;
CREATE OR REPLACE FUNCTION authority.refuse_duty_overlap()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform 1 from authority.duty where code = new.code for update;
  if exists (
    select 1 from authority.duty_version as other
    where other.code = new.code and other.version <> new.version
      and other.in_force_from < coalesce(new.in_force_to, 'infinity'::date)
      and new.in_force_from < coalesce(other.in_force_to, 'infinity'::date)
  ) then
    raise exception 'versions of duty % overlap', new.code using errcode = 'exclusion_violation', constraint = 'duty_version_no_overlap';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION authority.refuse_overlap()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform 1 from authority.power where code = new.code for update;
  if exists (
    select 1 from authority.power_version as other
    where other.code = new.code and other.version <> new.version
      and other.in_force_from < coalesce(new.in_force_to, 'infinity'::date)
      and new.in_force_from < coalesce(other.in_force_to, 'infinity'::date)
  ) then
    raise exception 'versions of power % overlap', new.code using errcode = 'exclusion_violation', constraint = 'power_version_no_overlap';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION authority.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.in_force_to is not null
     or (to_jsonb(new) - array['in_force_to', 'end_cause', 'ended_at', 'level', 'english_name', 'body', 'english_body'])
        is distinct from (to_jsonb(old) - array['in_force_to', 'end_cause', 'ended_at', 'level', 'english_name', 'body', 'english_body']) then
    raise exception 'versions of the power list are never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION authority.refuse_rewriting_instrument()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.ended_from is not null
     or (to_jsonb(new) - array['ended_from', 'ended_cause']) is distinct from (to_jsonb(old) - array['ended_from', 'ended_cause']) then
    raise exception 'instruments of delegation are never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION authority.refuse_second_instrument()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.receiver || ' ' || new.basic_code, 102));
  if exists (
    select 1 from authority.delegation as other
    where other.receiver = new.receiver and other.basic_code = new.basic_code and other.id <> new.id
      and other.in_force_from < least(new.in_force_to, new.ended_from, 'infinity'::date)
      and new.in_force_from < least(other.in_force_to, other.ended_from, 'infinity'::date)
  ) then
    raise exception 'instruments for power % of body % overlap', new.basic_code, new.receiver
      using errcode = 'exclusion_violation', constraint = 'delegation_no_overlap';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION authority.refuse_unmissing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE'
     or (old.missed_on is not null and (new.missed_on, new.missed_at, new.due_on) is distinct from (old.missed_on, old.missed_at, old.due_on))
     or (old.performed_on is not null and to_jsonb(new) is distinct from to_jsonb(old))
     or (to_jsonb(new) - array['due_on', 'missed_on', 'missed_at', 'performed_on', 'performed_at', 'performed_by', 'evidence', 'ended_on'])
        is distinct from (to_jsonb(old) - array['due_on', 'missed_on', 'missed_at', 'performed_on', 'performed_at', 'performed_by', 'evidence', 'ended_on']) then
    raise exception 'what a body owed, missed or performed is never rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION authority.tokens(plain text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(array_agg(distinct token), '{}') from (
    select match[1] as token from regexp_matches(plain, '([a-z0-9]+)', 'g') as match
    union all
    select substr(run, at, 2) from (select match[1] as run from regexp_matches(plain, '([^a-z0-9 ]+)', 'g') as match) as runs, generate_series(1, length(run)) as at
  ) as found
$function$
;
CREATE OR REPLACE FUNCTION catalog.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'published versions of items are never rewritten' using errcode = 'insufficient_privilege';
end $function$
;
CREATE OR REPLACE FUNCTION flow.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'published processes are never rewritten' using errcode = 'insufficient_privilege';
end $function$
;
CREATE OR REPLACE FUNCTION ledger.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $function$
;
CREATE OR REPLACE FUNCTION platform.enqueue_job(task text, payload json, job_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform graphile_worker.add_job(task, payload, job_key => job_key);
end $function$
;
CREATE OR REPLACE FUNCTION platform.tell_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('mingtang_changed', tg_argv[0] || ' ' || (to_jsonb(new) ->> tg_argv[1]));
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION platform.tell_whole()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('mingtang_changed', tg_argv[0] || ' ' || tg_argv[1]);
  return null;
end $function$
;

CREATE TRIGGER account_changed AFTER UPDATE OF disabled_at ON identity.account FOR EACH ROW EXECUTE FUNCTION platform.tell_change('identity', 'id');
CREATE TRIGGER delegation_changed AFTER INSERT OR UPDATE ON authority.delegation FOR EACH ROW EXECUTE FUNCTION platform.tell_change('authority', 'basic_code');
CREATE TRIGGER delegation_no_overlap BEFORE INSERT ON authority.delegation FOR EACH ROW EXECUTE FUNCTION authority.refuse_second_instrument();
CREATE TRIGGER delegation_only_ends BEFORE DELETE OR UPDATE ON authority.delegation FOR EACH ROW EXECUTE FUNCTION authority.refuse_rewriting_instrument();
CREATE TRIGGER divisions_changed AFTER INSERT OR UPDATE ON government.division FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_whole('government', 'divisions');
CREATE TRIGGER duty_version_no_overlap BEFORE INSERT OR UPDATE ON authority.duty_version FOR EACH ROW EXECUTE FUNCTION authority.refuse_duty_overlap();
CREATE TRIGGER duty_version_only_ends BEFORE DELETE OR UPDATE ON authority.duty_version FOR EACH ROW EXECUTE FUNCTION authority.refuse_rewriting();
CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION ledger.refuse_rewriting();
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_rewriting();
CREATE TRIGGER holding_changed AFTER INSERT OR UPDATE ON identity.holding FOR EACH ROW EXECUTE FUNCTION platform.tell_change('identity', 'account');
CREATE TRIGGER item_changed AFTER INSERT OR UPDATE ON catalog.item FOR EACH ROW EXECUTE FUNCTION platform.tell_change('catalog', 'code');
CREATE TRIGGER item_version_append_only BEFORE DELETE OR UPDATE ON catalog.item_version FOR EACH ROW EXECUTE FUNCTION catalog.refuse_rewriting();
CREATE TRIGGER leaf_append_only BEFORE DELETE OR UPDATE ON ledger.leaf FOR EACH ROW EXECUTE FUNCTION ledger.refuse_rewriting();
CREATE TRIGGER leaf_no_truncate BEFORE TRUNCATE ON ledger.leaf FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_rewriting();
CREATE TRIGGER life_events_changed AFTER INSERT OR UPDATE ON catalog.life_event FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_whole('catalog', 'life-events');
CREATE TRIGGER mandate_changed AFTER INSERT OR UPDATE ON identity.mandate FOR EACH ROW EXECUTE FUNCTION platform.tell_change('identity', 'person');
CREATE TRIGGER organisation_changed AFTER INSERT ON identity.organisation FOR EACH ROW EXECUTE FUNCTION platform.tell_change('identity', 'legal_representative');
CREATE TRIGGER owed_duty_stays BEFORE DELETE OR UPDATE ON authority.owed_duty FOR EACH ROW EXECUTE FUNCTION authority.refuse_unmissing();
CREATE TRIGGER power_changed AFTER INSERT OR UPDATE ON authority.power_version FOR EACH ROW EXECUTE FUNCTION platform.tell_change('authority', 'code');
CREATE TRIGGER power_listed AFTER INSERT ON authority.power FOR EACH ROW EXECUTE FUNCTION platform.tell_change('authority', 'basic_code');
CREATE TRIGGER power_version_listed AFTER INSERT ON authority.power_version REFERENCING NEW TABLE AS published FOR EACH STATEMENT EXECUTE FUNCTION authority.list_published();
CREATE TRIGGER power_version_no_overlap BEFORE INSERT OR UPDATE ON authority.power_version FOR EACH ROW EXECUTE FUNCTION authority.refuse_overlap();
CREATE TRIGGER power_version_only_ends BEFORE DELETE OR UPDATE ON authority.power_version FOR EACH ROW EXECUTE FUNCTION authority.refuse_rewriting();
CREATE TRIGGER power_version_unlisted AFTER UPDATE ON authority.power_version REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION authority.list_ended();
CREATE TRIGGER process_append_only BEFORE DELETE OR UPDATE ON flow.process FOR EACH ROW EXECUTE FUNCTION flow.refuse_rewriting();
CREATE TRIGGER process_changed AFTER INSERT ON flow.process FOR EACH ROW EXECUTE FUNCTION platform.tell_change('flow', 'id');
CREATE TRIGGER process_no_truncate BEFORE TRUNCATE ON flow.process FOR EACH STATEMENT EXECUTE FUNCTION flow.refuse_rewriting();
CREATE TRIGGER search_changed AFTER INSERT OR DELETE OR UPDATE ON catalog.item_search FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_whole('search', 'items');
CREATE TRIGGER session_changed AFTER UPDATE OF ended_at ON identity.session FOR EACH ROW EXECUTE FUNCTION platform.tell_change('identity', 'account');

right authority.adjustment: insert, select;
right authority.adjustment_change: insert, select;
right authority.adjustment_step: insert, select;
right authority.delegation: insert, select;
right authority.duty: insert, select;
right authority.duty_version: insert, select;
right authority.list_count: select;
right authority.missing_count: select;
right authority.owed_duty: insert, select;
right authority.power: insert, select;
right authority.power_listed: select;
right authority.power_version: insert, select;
right authority.reading: select;
right authority.sheet: insert, select, update;
right authority.sheet_fault: delete, insert, select;
right authority.sheet_row: delete, insert, select;
right cases.attachment: insert, select;
right cases.case: insert, select, update;
right cases.draft: insert, select, update;
right cases.draft_file: delete, insert, select;
right cases.file: delete, insert, select;
right cases.notice_read: insert, select, update;
right cases.step: insert, select;
right catalog.item: insert, select, update;
right catalog.item_search: delete, insert, select, update;
right catalog.item_version: insert, select;
right catalog.life_event: insert, select, update;
right flow.draft: delete, insert, select, update;
right flow.process: insert, select;
right government.division: insert, select;
right government.hall: insert, select;
right government.organ: insert, select;
right government.post: insert, select;
right identity.account: insert, select;
right identity.holding: insert, select;
right identity.mandate: insert, select;
right identity.organisation: insert, select;
right identity.person: insert, select;
right identity.session: insert, select;
right identity.unknown_login: insert, select, update;
right ledger.checkpoint: insert, select;
right ledger.entry: insert, select;
right ledger.leaf: insert, select;
right licences.ending: insert, select;
right licences.licence: insert, select;
right licences.serial: insert, select, update;
right platform.file: insert, select;
right platform.migration: select;
right platform.request: delete, insert, select, update;
right platform.setting: insert, select, update;
right platform.timer: delete, insert, select, update;
