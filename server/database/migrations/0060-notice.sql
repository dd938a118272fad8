-- A notice may be about a matter or open another page of the office. Its kinds stand in
-- domain/notice/kinds.ts and are checked where notices are written.

alter table notice alter column matter_id drop not null;
alter table notice drop constraint notice_kind_check;
alter table notice add column place text check (place like '/%');
alter table notice add check (matter_id is not null or place is not null);
