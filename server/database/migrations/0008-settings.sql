-- What a bureau set differently from the defaults, change by change; the newest of a key holds.
-- Appended, never edited, so that who changed what, when and why stays.
create table setting_change (
  id integer generated always as identity primary key,
  key text not null,
  value jsonb not null,
  reason text not null,
  changed_by integer not null references person,
  changed_name text not null,
  changed_at timestamptz(3) not null
);
create index setting_change_newest on setting_change (key, id desc);
