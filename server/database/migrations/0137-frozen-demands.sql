-- Every change of what a campaign asks of a close-out, for its page. The security log, which only the
-- audit administrator reads, has kept them for a while: what it says of a campaign by its name is taken over.
create table demands_change (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  at timestamptz not null,
  by_name text not null,
  before jsonb not null,
  after jsonb not null
);
create index demands_change_campaign on demands_change (campaign_id, id);
insert into demands_change (campaign_id, at, by_name, before, after)
select c.id, r.at, r.person_name, r.subject -> 'demands' -> 'before',
  r.subject -> 'demands' -> 'after'
from security_record r join campaign c on c.name = r.subject ->> 'campaign'
where r.kind = 'campaignChanged' and r.subject ? 'demands' order by r.seq;

-- What an item has to show before its close-out, as its campaign asked when it was handed out; null
-- for a draft. What was handed out before keeps to what is asked today.
alter table item add column demands jsonb;
update item i set demands = jsonb_build_object('collectiveDecision', c.collective_decision,
  'publicityDays', c.publicity_days, 'publicityUnit', c.publicity_unit, 'since', current_date)
from campaign c, matter m
where c.id = i.campaign_id and m.id = i.matter_id and m.status <> 'draft';

-- Notices that run to a working day whose holidays are not entered yet say so, to be counted again.
update item i set publicity = i.publicity || '{"provisional": true}' from matter m
where m.id = i.matter_id and m.status = 'inPublicity'
  and i.demands ->> 'publicityUnit' = 'workingDays'
  and (i.publicity ->> 'until')::date > coalesce(
    (select max(verified_through) from calendar_version), '2026-12-31');
