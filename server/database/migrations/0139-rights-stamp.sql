-- Counts what changes anybody's rights, in the transaction of the change: as long as the sum is the
-- same, nobody's are other than before. Connections count in rows of their own, so that two changes
-- seldom wait for each other. Not in a backup: sessions are not either.

create table rights_change (
  slot integer primary key,
  changes bigint not null
);

create or replace function count_rights_change() returns trigger language plpgsql as $$
begin
  insert into rights_change values (pg_backend_pid() % 64, 1)
  on conflict (slot) do update set changes = rights_change.changes + 1;
  return null;
end $$;

create trigger rights_of_posts after insert or update or delete on post
for each statement execute function count_rights_change();

create trigger rights_of_units after insert or delete or update of parent_id, bureau_id on unit
for each statement execute function count_rights_change();

create trigger rights_of_codes after insert or update of confirmed_at or delete on second_factor
for each statement execute function count_rights_change();

-- Which roles need a one-time code; other settings give nobody rights.
create trigger rights_of_settings after insert on setting_change
for each row when (new.key = 'secondFactorRoles') execute function count_rights_change();
