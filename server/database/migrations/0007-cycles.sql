-- What happens to the time of an item: extensions asked for and decided.

alter table item add column original_deadline date;
alter table item add column pending_extension jsonb;
create index item_extension on item (matter_id) where pending_extension is not null;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('toAccept','toReview',
  'toVerify','returned','closed','toDecide','decided'));
