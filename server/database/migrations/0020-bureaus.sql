-- One installation, many bureaus. `unit.bureau_id` names the bureau a unit lies in: itself where the
-- unit is a bureau, null for the county's own units above the bureaus.
alter table unit add column bureau_id integer references unit;
with recursive branch as (
  select id, id as bureau_id from unit where parent_id is null
  union all select u.id, b.bureau_id from unit u join branch b on u.parent_id = b.id
)
update unit set bureau_id = branch.bureau_id from branch where branch.id = unit.id;
create index unit_bureau on unit ((coalesce(bureau_id, 0)));

-- The bureau of the lead unit; while there is none, that of whoever registered the matter. The
-- bureaus of lead and helping units stand among the readers.
alter table matter add column bureau_id integer references unit;
update matter m set
  bureau_id = coalesce((select bureau_id from unit where id = m.lead_unit_id),
    (select min(id) from unit where parent_id is null)),
  readers = readers || coalesce((select array_agg(distinct u.bureau_id) from unit u
    where u.bureau_id <> all(m.readers) and u.id in (select coalesce(m.lead_unit_id,
      (select min(id) from unit where parent_id is null)) union select unnest(i.co_unit_ids))), '{}')
from item i where i.matter_id = m.id;
create index matter_bureau on matter (bureau_id, status);

-- What belongs to one bureau; null for what the county plans or records for all.
alter table campaign add column bureau_id integer references unit;
alter table activity add column bureau_id integer references unit;
alter table next_step add column bureau_id integer references unit;
alter table channel add column bureau_id integer references unit;
alter table report add column bureau_id integer references unit;
alter table imported_file add column bureau_id integer references unit;
alter table item_origin add column bureau_id integer references unit;
update campaign set bureau_id = (select min(id) from unit where parent_id is null);
update activity set bureau_id = (select min(id) from unit where parent_id is null);
update next_step set bureau_id = (select min(id) from unit where parent_id is null);
update channel set bureau_id = (select min(id) from unit where parent_id is null);
update report set bureau_id = (select min(id) from unit where parent_id is null);
update imported_file set bureau_id = (select min(id) from unit where parent_id is null);
update item_origin set bureau_id = (select min(id) from unit where parent_id is null);

alter table campaign drop constraint campaign_name_key;
alter table campaign add constraint campaign_name unique nulls not distinct (bureau_id, name);
alter table channel drop constraint channel_name_key;
alter table channel add constraint channel_name unique nulls not distinct (bureau_id, name);
alter table item_origin drop constraint item_origin_pkey;
alter table item_origin add constraint item_origin_problem
  unique nulls not distinct (campaign_id, bureau_id, problem_key);
