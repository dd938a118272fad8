-- A wrong record of work stays in its list, withdrawn, with who, when and why, and counts nowhere.
alter table activity
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by integer references person,
  add column withdrawn_reason text,
  add check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3));
