-- Working calendar and deadline rules, version by version. A version is never edited or deleted:
-- matters are frozen to it. The first of each comes with the program and is stored when something
-- needs it to stand here; until then there is no row.

create table calendar_version (
  version integer primary key check (version > 0),
  verified_from date not null,
  verified_through date not null check (verified_through >= verified_from),
  -- Days that differ from their weekday: {"2026-02-14": "work"}.
  exceptions jsonb not null,
  periods jsonb not null,
  -- The pasted notice, the uploaded JSON or the reason, word for word.
  source text not null,
  doubts text[] not null default '{}',
  created_by integer references person,
  created_name text,
  created_at timestamptz(3),
  check (num_nonnulls(created_by, created_name, created_at) in (0, 3))
);

create table deadline_rule_version (
  rule_id text not null,
  version integer not null check (version > 0),
  definition jsonb not null,
  reason text not null,
  changed_by integer references person,
  changed_name text,
  changed_at timestamptz(3),
  primary key (rule_id, version),
  check (num_nonnulls(changed_by, changed_name, changed_at) in (0, 3))
);
