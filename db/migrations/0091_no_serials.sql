--! breaking
-- The last number of a day is read from the cases themselves: a row counted up in each submission made them wait for each other.
drop table cases.serial;
