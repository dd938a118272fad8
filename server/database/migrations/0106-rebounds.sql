-- How often a problem came back: found again or reopened. Taking up a planned remainder begins a
-- cycle too and is none.
alter table matter add column rebounds integer not null default 0;
update matter m set rebounds = (select count(*) from event e
  where e.matter_id = m.id and e.action in ('recordRebound', 'reopen')) where m.cycle > 1;

-- The day of the verification that stands: what waits on public notice afterwards is not late.
alter table matter add column verified_on date;
update matter m set verified_on = coalesce((select max(e.at::date) from event e
  where e.matter_id = m.id and e.action = 'verify'), m.closed_on)
where m.status in ('inPublicity', 'closed');

drop index matter_figures;
create index matter_figures on matter (id) include (kind, opened_on, bureau_id, lead_unit_id, status,
  deadline, closed_on, verified_on, rebounds, suspended_on);
