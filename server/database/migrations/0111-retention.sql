-- What was kept long enough goes after a second person agreed, and leaves a tombstone.

create table removal (
  id integer generated always as identity primary key,
  kind text not null,
  months integer not null check (months > 0),
  -- The first day whose records stay.
  before date not null,
  count integer not null check (count > 0),
  -- Over the ids that were due when it was asked for.
  digest text not null,
  asked_by integer not null references person,
  asked_name text not null,
  asked_at timestamptz(3) not null,
  decided_by integer references person,
  decided_name text not null default '',
  decided_at timestamptz(3),
  approved boolean,
  opinion text not null default '',
  check (num_nonnulls(decided_by, decided_at, approved) in (0, 3)),
  check (decided_by is null or decided_by <> asked_by)
);
create unique index removal_open on removal (kind) where decided_at is null;

-- A row for each file, one for all the rows of a removal.
create table tombstone (
  id integer generated always as identity primary key,
  removal_id integer not null references removal,
  kind text not null,
  first_id bigint not null,
  last_id bigint not null,
  count integer not null,
  -- What it was: codes, numbers and counts; no name and no text of a case.
  what text not null,
  hash text not null,
  at timestamptz(3) not null,
  file text check (file in ('waiting','gone','shared'))
);
create index tombstone_waiting on tombstone (id) where file = 'waiting';

alter table evidence add column removed_at timestamptz(3);
alter table imported_file add column removed_at timestamptz(3);
