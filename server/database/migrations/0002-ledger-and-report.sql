-- Files that ledgers came from, mappings a clerk corrected, and reports.

create table imported_file (
  id integer generated always as identity primary key,
  sha256 text not null,
  file_name text not null,
  uploaded_by integer not null references person,
  uploaded_at timestamptz not null,
  campaign_id integer references campaign,
  imported_at timestamptz,
  outcome jsonb
);

create table ledger_mapping (
  signature text primary key,
  mapping jsonb not null,
  corrected_by integer references person,
  corrected_at timestamptz not null
);

-- Where an item came from, to know it again: the key of its problem within its campaign, and what
-- the file said, so that a later file changes only what it says differently.
create table item_origin (
  campaign_id integer not null references campaign,
  problem_key text not null,
  matter_id bigint not null references matter,
  file_id integer not null references imported_file,
  sheet text not null,
  row integer not null,
  ledger_number text not null default '',
  imported jsonb not null,
  primary key (campaign_id, problem_key)
);
create index item_origin_number on item_origin (campaign_id, ledger_number);
create index item_origin_matter on item_origin (matter_id);

-- A draft follows the records; a signature freezes its text, facts and ledger, with their hash.
create table report (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  at_date date not null,
  document jsonb not null,
  facts jsonb,
  ledger jsonb,
  issuer text,
  signed_by integer references person,
  signed_name text,
  signed_at timestamptz(3),
  sha256 text,
  revision integer not null default 1,
  created_by integer not null references person,
  created_name text not null,
  created_at timestamptz(3) not null,
  updated_by integer not null references person,
  updated_name text not null,
  updated_at timestamptz(3) not null,
  check (num_nonnulls(facts, ledger, issuer, signed_by, signed_name, signed_at, sha256) in (0, 7))
);

-- The rows that were behind each figure of a report when it was signed.
create table report_figure (
  report_id integer not null references report,
  key text not null,
  ids bigint[] not null,
  primary key (report_id, key)
);
