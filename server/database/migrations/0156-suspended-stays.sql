-- Days of a stay that an approved suspension took: they are not slowness. As in `passagesOf`, from the
-- events alone: an approval begins one, resuming or a new cycle ends it.
alter table passage add column suspended integer not null default 0;

with pause as (
  select e.matter_id, e.at::date as since, coalesce((select min(r.at)::date from event r
    where r.matter_id = e.matter_id and r.seq > e.seq
      and (r.action = 'resume' or r.data ? 'cycle')), 'infinity') as until
  from event e join item i on i.matter_id = e.matter_id
  where e.action = 'decideSuspension' and e.data @> '{"approves": true}'
)
update passage p set suspended = (
  select coalesce(sum(greatest(0, least(pause.until, p.until) - greatest(pause.since, p.since))), 0)
  from pause where pause.matter_id = p.matter_id)
where p.matter_id in (select matter_id from pause);

drop index passage_until;
create index passage_until on passage (until) include (status, since, suspended);
