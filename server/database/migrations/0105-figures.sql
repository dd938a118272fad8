-- Each stay of an item in a status, kept with the event (`seq`) that ended it: the overview reads
-- the stays of a year and not every event. What it holds follows from the events alone.
create table passage (
  matter_id bigint not null references matter,
  seq integer not null,
  status text not null,
  since date not null,
  until date not null,
  primary key (matter_id, seq)
);
create index passage_until on passage (until) include (status, since);

insert into passage (matter_id, seq, status, since, until)
select matter_id, seq, status, since, until from (
  select e.matter_id, e.seq, e.data ->> 'from' as status, e.at::date as until,
    lag(e.at::date) over (partition by e.matter_id order by e.seq) as since
  from event e join item i on i.matter_id = e.matter_id
  where e.seq = 1 or e.data ->> 'to' <> e.data ->> 'from'
) moved where seq > 1;

-- The moment of the last event: a matter untouched since a day stood then as it stands now.
alter table matter add column changed_at timestamptz(3);
update matter m set changed_at = (select max(at) from event e where e.matter_id = m.id);

-- What tables of figures count, so that they read these and not the texts beside them.
create index matter_figures on matter (id) include (kind, opened_on, bureau_id, lead_unit_id, status,
  deadline, closed_on, cycle, suspended_on);
create index item_figures on item (matter_id) include (aspect_id, campaign_id);
