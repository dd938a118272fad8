-- A signed sheet keeps the SHA-256 of what was signed (server/self-check/seal.ts). Empty for what was
-- signed before: a hash made now would vouch for what nobody can know.
alter table self_check
  alter column signed_at type timestamptz(3),
  add column seal bytea,
  -- When those who should have signed were told that the day has passed; they are told once.
  add column late_told_at timestamptz(3);
update self_check set seal = '' where signed_at is not null;
alter table self_check add check ((signed_at is null) = (seal is null));
