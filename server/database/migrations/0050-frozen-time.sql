-- What the deadline of a running matter is counted by (M9): one version of a rule, one of the calendar,
-- the day it counts from, and what was granted beyond, in the rule's unit. All or none.
alter table matter
  add column rule_id text,
  add column rule_version integer,
  add column calendar_version integer references calendar_version,
  add column counts_from date,
  add column extension integer not null default 0,
  -- Counted over days whose holidays were not entered yet; to be counted again after the next import.
  add column provisional boolean not null default false,
  add foreign key (rule_id, rule_version) references deadline_rule_version,
  add check (num_nonnulls(rule_id, rule_version, calendar_version, counts_from) in (0, 4));
create index matter_provisional on matter (id) where provisional;

-- A finished run keeps what its deadline was counted by.
alter table item_cycle
  add column rule_id text,
  add column rule_version integer,
  add column calendar_version integer references calendar_version,
  add foreign key (rule_id, rule_version) references deadline_rule_version;
