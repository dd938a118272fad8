-- A seal over what the log holds: each carries the hash of the one before, and lists what was new or
-- changed since, so that a matter deleted with all its events, or a signed sheet taken back, shows.
-- Rows are only ever added.
create table log_seal (
  seq integer primary key check (seq > 0),
  at timestamptz(3) not null,
  previous bytea not null,
  hash bytea not null
);

-- Up to a thousand matters or sheets each: with a matter the number of its last event and that one's
-- hash, with a sheet the hash it was signed under (empty where it had none), in hexadecimal.
create table log_seal_part (
  seal_seq integer not null references log_seal deferrable initially deferred,
  part integer not null,
  kind text not null check (kind in ('matter', 'sheet')),
  ids bigint[] not null,
  names text[] not null,
  revisions integer[] not null,
  hashes text[] not null,
  primary key (seal_seq, part)
);
