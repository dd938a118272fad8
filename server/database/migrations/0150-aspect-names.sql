-- Which aspect of a catalogue a ledger's own word means, as the clerk of an office said at an import:
-- the next one of that office takes it so. `key` is what two writings of a name have in common.
create table ledger_aspect (
  catalogue_id integer not null references catalogue,
  bureau_id integer references unit,
  key text not null,
  aspect_id integer not null references aspect,
  said_by integer not null references person,
  said_at timestamptz not null,
  unique nulls not distinct (catalogue_id, bureau_id, key)
);
