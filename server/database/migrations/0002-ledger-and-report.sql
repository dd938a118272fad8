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

create table report (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  at_date date not null,
  document jsonb not null,
  facts jsonb,
  signed_by integer references person,
  signed_name text,
  signed_at timestamptz,
  revision integer not null default 1,
  created_by integer not null references person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((signed_at is null) = (facts is null))
);
