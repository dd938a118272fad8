-- Who granted, approved and ended a post, and the posts that wait for a second person.

alter table post
  add column granted_by integer references person,
  add column granted_at timestamptz,
  add column approved_by integer references person,
  add column granted_through text not null default 'office'
    check (granted_through in ('office', 'setUp', 'commandLine', 'import')),
  add column ended_by integer references person,
  add column ended_at timestamptz;

create table post_request (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  unit_id integer not null references unit,
  role text not null,
  title text not null default '',
  charge integer[] not null default '{}',
  since date not null,
  asked_by integer not null references person,
  asked_at timestamptz not null,
  asked_through text not null check (asked_through in ('office', 'commandLine', 'import')),
  decided_by integer references person,
  decided_at timestamptz,
  approved boolean,
  opinion text not null default '',
  check (num_nonnulls(decided_by, decided_at, approved) in (0, 3)),
  -- Nobody decides what they asked for, nor about their own rights.
  check (decided_by is null or (decided_by <> asked_by and decided_by <> person_id))
);
create index post_request_open on post_request (id) where decided_at is null;
create index post_request_person on post_request (person_id);
