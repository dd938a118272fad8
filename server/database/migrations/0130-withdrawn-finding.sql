-- A finding that was written down by mistake stays on its sheet, withdrawn, with who, when and why.
alter table finding
  alter column found_at type timestamptz(3),
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by integer references person,
  add column withdrawn_reason text,
  add check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)),
  add check (withdrawn_at is null or matter_id is null);
