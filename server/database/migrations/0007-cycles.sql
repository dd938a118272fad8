-- What happens to the time of an item: extensions and suspensions, asked for and decided.

alter table item add column original_deadline date;
alter table item add column pending_extension jsonb;
create index item_extension on item (matter_id) where pending_extension is not null;

-- The intervals of the cycle with reason and approver; the lists read only whether one is open.
alter table item add column suspensions jsonb not null default '[]';
alter table item add column pending_suspension jsonb;
create index item_suspension on item (matter_id) where pending_suspension is not null;
alter table matter add column suspended_on date;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('toAccept','toReview',
  'toVerify','returned','closed','toDecide','decided','resumed'));
