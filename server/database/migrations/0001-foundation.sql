-- People and units, sessions, the catalogue and campaigns, the matter with its events.
-- Nothing here names a schema: one county is one schema on the connection's search_path.

create table bureau (
  id boolean primary key default true check (id),
  name text not null,
  created_at timestamptz not null
);

create table unit (
  id integer generated always as identity primary key,
  parent_id integer references unit,
  name text not null check (name <> ''),
  short_name text not null default '',
  position integer not null default 0,
  closed_on date,
  unique nulls not distinct (parent_id, name)
);

create table person (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  account text unique check (account ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default true,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  left_on date,
  created_at timestamptz not null,
  check ((account is null) = (password_hash is null))
);
create index person_name on person (name);

-- A dated holding of a position; `charge` names the units in its charge (分管).
create table post (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  unit_id integer not null references unit,
  role text not null check (role in ('clerk','handler','leader','head','verifier','desk',
    'discipline','systemAdmin','securityAdmin','auditAdmin')),
  title text not null default '',
  charge integer[] not null default '{}',
  since date not null,
  until date check (until >= since)
);
create index post_person on post (person_id);

create table session (
  token_hash bytea primary key,
  person_id integer not null references person,
  csrf_token text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index session_last_seen on session (last_seen_at);

create table catalogue (
  id integer generated always as identity primary key,
  name text not null,
  version text not null,
  source text not null default '',
  unique (name, version)
);

create table aspect (
  id integer generated always as identity primary key,
  catalogue_id integer not null references catalogue,
  position integer not null,
  name text not null,
  unique (catalogue_id, name)
);

create table kind (
  id integer generated always as identity primary key,
  aspect_id integer not null references aspect,
  position integer not null,
  name text not null,
  unique (aspect_id, name)
);

create table campaign (
  id integer generated always as identity primary key,
  name text not null unique,
  catalogue_id integer not null references catalogue,
  addressee text not null default '',
  basis text[] not null default '{}',
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on)
);

create table activity (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  kind text not null check (kind in ('study','meeting','plan','inspection','training','other')),
  held_on date not null,
  subject text not null,
  participants text[] not null default '{}'
);
create index activity_campaign on activity (campaign_id, held_on);

create table channel (
  id integer generated always as identity primary key,
  name text not null unique,
  contact text not null default ''
);

create table next_step (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  position integer not null,
  heading text not null,
  text text not null
);

create sequence matter_id;

-- The spine. `readers` holds the ids of units (positive) and persons (negative) that may read it;
-- `words` the character pairs that search finds it by.
create table matter (
  id bigint primary key,
  kind text not null check (kind in ('item','complaint','clue','supervisionOrder','cityCase')),
  number text not null unique,
  status text not null,
  cycle integer not null default 1,
  title text not null,
  lead_unit_id integer references unit,
  leader_id integer references person,
  handler_id integer references person,
  deadline date,
  long_term boolean not null default false,
  immediate boolean not null default false,
  outcome text,
  opened_on date not null,
  closed_on date,
  readers integer[] not null,
  words text[] not null,
  revision integer not null,
  head_hash bytea not null,
  constraint item_status check (kind <> 'item' or status in ('draft','assigned','inProgress',
    'awaitingReview','awaitingVerification','closed'))
);
-- Words and readers by blocks of ids: server/rectification/block-queries.ts.
create index matter_found on matter using gin
  (words, readers, (array[(id >> 8)::integer, (-1 - (id >> 13))::integer])) with (fastupdate = off);
create index matter_deadline on matter ((coalesce(deadline, 'infinity')), id);
create index matter_open_deadline on matter ((coalesce(deadline, 'infinity')), id)
  where status <> 'closed';
create index matter_open_urgent on matter (status, (coalesce(deadline, 'infinity')), id)
  where status <> 'closed';
create index matter_open_status on matter (status, id) where status <> 'closed';
create index matter_handler on matter (handler_id, status) where status <> 'closed';
create index matter_leader on matter (leader_id, status) where status <> 'closed';

create table item (
  matter_id bigint primary key references matter,
  campaign_id integer not null references campaign,
  aspect_id integer references aspect,
  kind_id integer references kind,
  manifestation text not null default '',
  cause text not null default '',
  source text not null default '',
  found_on date,
  goal text not null default '',
  note text not null default '',
  co_unit_ids integer[] not null default '{}',
  result text not null default '',
  remainder jsonb,
  claim jsonb,
  involved integer[] not null default '{}',
  workers integer[] not null default '{}',
  approved_hash text,
  verification_method text
);
create index item_campaign on item (campaign_id, aspect_id);

create table measure (
  id bigint generated always as identity primary key,
  matter_id bigint not null references matter,
  position integer not null,
  text text not null,
  acceptance text not null default '',
  handler_id integer references person,
  deadline date,
  long_term boolean not null default false,
  immediate boolean not null default false,
  result text not null default '',
  done boolean not null default false,
  claim jsonb,
  unique (matter_id, position) deferrable initially deferred
);

create table evidence (
  id bigint generated always as identity primary key,
  matter_id bigint not null references matter,
  cycle integer not null,
  measure_id bigint references measure on delete set null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  effective_on date not null,
  note text not null default '',
  uploaded_at timestamptz not null,
  uploaded_by integer not null references person,
  withdrawn_at timestamptz,
  withdrawn_by integer references person
);
create index evidence_matter on evidence (matter_id);

-- Appended, never edited: each row carries the hash of the one before it in its matter.
-- Moments are whole milliseconds, as they are hashed, so that no digit can be altered unseen.
create table event (
  matter_id bigint not null references matter,
  seq integer not null,
  at timestamptz(3) not null,
  action text not null,
  by_id integer references person,
  by_name text not null,
  data jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (matter_id, seq)
);
