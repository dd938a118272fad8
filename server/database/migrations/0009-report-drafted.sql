-- What a report's text was drafted from or last read through against (domain/report/drafted.ts);
-- null for drafts from before this column.
alter table report add column drafted jsonb;
