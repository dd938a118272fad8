-- What happens to the time of an item (extensions and suspensions, asked for and decided) and after
-- its close-out (look-backs and new cycles).

alter table item add column original_deadline date;
alter table item add column pending_extension jsonb;
create index item_extension on item (matter_id) where pending_extension is not null;

-- The intervals of the cycle with reason and approver; the lists read only whether one is open.
alter table item add column suspensions jsonb not null default '[]';
alter table item add column pending_suspension jsonb;
create index item_suspension on item (matter_id) where pending_suspension is not null;
alter table matter add column suspended_on date;

-- A finished run of an item whose next has begun: its dates and verdict stay as they were.
create table item_cycle (
  matter_id bigint not null references matter,
  cycle integer not null,
  opened_on date not null,
  closed_on date,
  outcome text,
  verification_method text,
  closed_by integer references person,
  deadline date,
  result text not null default '',
  remainder jsonb,
  -- The day on which the next run began.
  reopened_on date not null,
  primary key (matter_id, cycle)
);

create table look_back (
  matter_id bigint not null references matter,
  cycle integer not null,
  due_on date not null,
  done_on date,
  by integer references person,
  result text check (result in ('holds','rebound')),
  finding text not null default '',
  primary key (matter_id, cycle, due_on),
  check (num_nonnulls(done_on, by, result) in (0, 3))
);
create index look_back_due on look_back (due_on) where done_on is null;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('toAccept','toReview',
  'toVerify','returned','closed','toDecide','decided','resumed','reopened'));
