-- What people say of the burden that the system puts on them: the address of the page and a
-- sentence, nothing else. `sender_id` is null where the sender did not want to be named.

create table burden_remark (
  id integer generated always as identity primary key,
  bureau_id integer references unit,
  place text not null check (place like '/%'),
  sentence text not null check (sentence <> ''),
  sender_id integer references person,
  sent_on date not null,
  status text not null check (status in ('new','answered')),
  answer text not null default '',
  answered_by integer references person,
  answered_at timestamptz,
  check ((status = 'answered') = (answered_by is not null)),
  check ((answered_by is null) = (answered_at is null)),
  -- Nobody answers what they said themselves.
  check (answered_by is null or sender_id is null or answered_by <> sender_id)
);

-- Months of the log are counted; events and notices lie on disk in the order of their moments.
create index event_at on event using brin (at);
create index notice_at on notice using brin (at);
