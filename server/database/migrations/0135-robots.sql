-- A group's robot belongs to a bureau; null is the county's, which is told the counts of all bureaus.

create table robot (
  id integer generated always as identity primary key,
  bureau_id integer references unit,
  channel text not null check (channel in ('weCom','dingTalk')),
  name text not null,
  -- Holds a key, as the secret does; both are emptied when the robot is removed.
  address text not null,
  secret text not null default '',
  language text not null default 'zh' check (language in ('zh','en')),
  enabled boolean not null default true,
  tested_at timestamptz,
  removed_at timestamptz,
  check (removed_at is null or (not enabled and address = '' and secret = ''))
);
create unique index robot_name on robot (bureau_id, name) nulls not distinct
  where removed_at is null;

-- The address of each kind was a setting. Its robot goes to the county where somebody administers the
-- county, else to the bureau of the administrator who set it. One that only sent before is kept as removed.
insert into robot (bureau_id, channel, name, address, secret, enabled, removed_at)
select (
    select u.bureau_id from post o join unit u on u.id = o.unit_id
    where o.role = 'systemAdmin' and o.since <= current_date
      and (o.until is null or o.until > current_date)
    order by u.bureau_id is null desc, (o.person_id = kept.changed_by) is true desc, o.id limit 1
  ), channel, name, address, case when channel = 'dingTalk' and address <> '' then secret else '' end,
  address <> '', case when address = '' then now() end
from (
  select one.channel, one.name, newest.changed_by, coalesce(newest.value #>> '{}', '') as address,
    coalesce((select value #>> '{}' from setting_change where key = 'dingTalkSecret'
      order by id desc limit 1), '') as secret
  from (values ('weCom', 'weComRobot', '企业微信群'), ('dingTalk', 'dingTalkRobot', '钉钉群'))
      one (channel, key, name)
    left join lateral (select value, changed_by from setting_change where key = one.key
      order by id desc limit 1) newest on true
) kept
where address <> '' or exists (select from delivery d where d.channel = kept.channel);

-- Who changed a setting, when and why stays; the keys themselves stand with the robot from now on.
update setting_change set value = '""'
where key in ('weComRobot', 'dingTalkRobot', 'dingTalkSecret');

alter table delivery add column robot_id integer references robot;
update delivery d set robot_id = r.id from robot r where r.channel = d.channel;
update delivery d set state = 'givenUp', failure = 'removed' from robot r
where r.id = d.robot_id and r.removed_at is not null and d.state in ('queued', 'failed');
alter table delivery drop constraint delivery_channel_person_id_day_key;
alter table delivery add constraint delivery_of_robot check ((channel = 'mail') = (robot_id is null));
alter table delivery add constraint delivery_mail_of_day unique (person_id, day);
alter table delivery add constraint delivery_robot_of_day unique (robot_id, day);
