-- Up to which entry of a case's course somebody has read its notices; the notices themselves are the course.
create table cases.notice_read (
  region text not null,
  reader text not null,
  case_no text not null,
  seq bigint not null,
  read_at timestamptz not null,
  primary key (region, reader, case_no),
  foreign key (region, case_no) references cases."case" (region, no)
);

grant select, insert, update on cases.notice_read to mingtang_app;
