-- Running a campaign: who leads it, its phases and scope, what was done, and the self-checks.

alter table campaign
  add column leading_group text[] not null default '{}',
  add column unit_ids integer[] not null default '{}',
  add column collective_decision boolean not null default false;

create table phase (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  position integer not null,
  name text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  unique (campaign_id, position)
);

alter table activity
  add column participant_ids integer[] not null default '{}',
  add column recorded_by integer references person,
  add column recorded_at timestamptz;

create table activity_paper (
  id integer generated always as identity primary key,
  activity_id integer not null references activity,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  uploaded_by integer not null references person,
  uploaded_at timestamptz not null
);
create index activity_paper_activity on activity_paper (activity_id);

-- One sheet over the catalogue for one unit or one leader, in one round of a campaign.
create table self_check (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  round integer not null,
  unit_id integer references unit,
  person_id integer references person,
  opened_on date not null,
  due_on date not null,
  statement text not null default '',
  signed_by integer references person,
  signed_name text,
  signed_at timestamptz,
  check (num_nonnulls(unit_id, person_id) = 1),
  unique nulls not distinct (campaign_id, round, unit_id, person_id)
);

create table finding (
  id integer generated always as identity primary key,
  self_check_id integer not null references self_check,
  aspect_id integer not null references aspect,
  kind_id integer references kind,
  manifestation text not null,
  found_by integer not null references person,
  found_at timestamptz not null,
  matter_id bigint references matter
);
create index finding_self_check on finding (self_check_id);
