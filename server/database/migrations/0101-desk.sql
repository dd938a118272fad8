-- What waits on a desk and would be slow to find out there.

-- What a leader approved has changed while it waits to be verified, so it waits for them once more;
-- kept with each act, because only the server knows the fingerprint of what was approved.
alter table item add column approve_again boolean not null default false;
create index item_approve_again on item (matter_id) where approve_again;

-- While it waits only a file that is added, or a measure that is handed over, changes it.
update item i set approve_again = true from matter m
where m.id = i.matter_id and m.status = 'awaitingVerification' and i.approved_hash <> ''
  and exists (select 1 from event e where e.matter_id = m.id
    and (e.action = 'addEvidence' or e.action = 'handOver' and e.data -> 'measures' <> '[]')
    and e.seq > (select max(seq) from event where matter_id = m.id and action = 'approveCloseOut'));

-- Who has an open measure of an item in progress and is not its handler, as most of them are.
alter table item add column measure_owners integer[] not null default '{}';
create index item_measure_owners on item using gin (measure_owners) where measure_owners <> '{}';

update item i set measure_owners = array(select distinct s.handler_id from measure s
  where s.matter_id = m.id and not s.done and s.handler_id <> m.handler_id order by 1)
from matter m where m.id = i.matter_id and m.status = 'inProgress';
