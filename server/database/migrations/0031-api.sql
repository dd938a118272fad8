-- Machines. A token acts as a person record of its own that nobody can sign in as or hold responsible.

alter table person add column machine boolean not null default false;

create table api_token (
  id integer generated always as identity primary key,
  person_id integer not null references person,
  name text not null,
  token_hash bytea not null unique,
  rights text[] not null check (cardinality(rights) > 0),
  expires_on date not null,
  created_name text not null,
  created_at timestamptz not null,
  revoked_name text,
  revoked_at timestamptz,
  last_used_at timestamptz,
  check ((revoked_name is null) = (revoked_at is null))
);

-- The answer to a write that named an idempotency key, kept in the transaction of the write itself.
create table idempotent_request (
  person_id integer not null references person,
  key text not null,
  route text not null,
  body_hash bytea not null,
  status integer not null,
  answer text not null,
  at timestamptz not null,
  primary key (person_id, key)
);
create index idempotent_request_at on idempotent_request (at);
