-- Lists go by what is due: of a body, or of the cases of a prefecture, a county or a township, turn by turn, each in the order in which
-- its index holds them, so that a page reads its rows and no more. Each index has a condition of its own, which holds for every case and
-- which only the statement that wants it names: so none is taken for another, whatever the database knows of the rows.
drop index cases.case_by_turn;
drop index cases.case_by_window;
create index case_by_organ on cases."case" (region, organ, turn, due_on, no) include (division, item_code) where closed_at is null and organ <> '';
create index case_by_prefecture on cases."case" (region, left(division, 4), turn, due_on, no) include (division, item_code) where closed_at is null and left(division, 4) <> '';
create index case_by_county on cases."case" (region, left(division, 6), turn, due_on, no) include (division, item_code) where closed_at is null and left(division, 6) <> '';
create index case_by_township on cases."case" (region, left(division, 9), turn, due_on, no) include (division, item_code) where closed_at is null and left(division, 9) <> '';
