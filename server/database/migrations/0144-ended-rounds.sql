-- A round of the self-check can be ended by the clerk: sheets that nobody signed stay unanswered for
-- good and hold up no later round. Of a recurring round that waits for signatures the clerk is told once.

alter table self_check
  add column ended_at timestamptz,
  add column ended_by integer references person,
  add column ended_reason text,
  add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null)),
  add check (ended_at is null or signed_at is null);

alter table campaign add column told_of_waiting_round integer not null default 0;
