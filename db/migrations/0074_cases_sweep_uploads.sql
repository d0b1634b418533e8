-- Uploads that came into no draft and no case are swept after a while; what is handed in is held by its foreign keys.
create index draft_file_by_file on cases.draft_file (region, file);

grant delete on cases.file to mingtang_app;
