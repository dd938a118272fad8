-- The security log: who signed in, changed rights and settings, took files out. Only ever appended;
-- each record carries the hash of the one before, in one chain over the whole office.

create table security_record (
  seq bigint primary key,
  at timestamptz(3) not null,
  kind text not null,
  success boolean not null,
  -- No reference: it would lock the person behind the chain's end, the other way round than acts do.
  person_id integer,
  person_name text not null,
  -- Names, codes and numbers; never a text of a case.
  subject jsonb not null,
  client text not null,
  previous bytea not null,
  hash bytea not null
);
create index security_record_at on security_record (at);
create index security_record_kind on security_record (kind, seq);
create index security_record_person on security_record (person_name, seq);

-- The end of the chain, so that a cut tail shows, and where it begins after old records were removed.
-- Its one row comes with the first record; who appends holds it.
create table security_head (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null,
  removed_seq bigint not null,
  removed_hash bytea not null
);
