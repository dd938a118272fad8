-- What leaves the office: one digest a day for a person by mail, one for the bureau by each robot.
-- The row is the queue as well: it is taken with `for update skip locked` and kept with its state.

create table delivery (
  id bigint generated always as identity primary key,
  channel text not null check (channel in ('mail','weCom','dingTalk')),
  person_id integer references person,
  day date not null,
  -- Only counts; never a name or a text of a case.
  counts jsonb not null,
  state text not null default 'queued' check (state in ('queued','sent','failed','givenUp')),
  tries integer not null default 0,
  next_at timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  failure text not null default '',
  check ((channel = 'mail') = (person_id is not null)),
  unique nulls not distinct (channel, person_id, day)
);
create index delivery_waiting on delivery (next_at) where state in ('queued','failed');

-- Given by the person, who may take it back.
create table mail_address (
  person_id integer primary key references person,
  address text not null
);
