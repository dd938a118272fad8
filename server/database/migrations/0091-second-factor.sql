-- One-time codes of an authenticator (RFC 6238) as a second factor for the roles that need it.
create table second_factor (
  person_id integer primary key references person,
  -- Base32; what the authenticator holds as well. No route answers it once it is confirmed.
  secret text not null,
  confirmed_at timestamptz(3),
  -- The newest step whose code was used: none counts twice.
  last_step bigint not null default 0
);

-- What is left to sign in with when the phone is lost; each counts once.
create table recovery_code (
  person_id integer not null references person,
  hash bytea not null,
  primary key (person_id, hash)
);

alter table session add column second_factor_at timestamptz(3);
