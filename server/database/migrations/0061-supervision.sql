-- Reminders of deadlines, each step once, and supervision orders about items.

-- A deadline moved by an extension, or that of a new cycle, begins its steps anew.
create table reminder (
  matter_id bigint not null references matter,
  cycle integer not null,
  deadline date not null,
  step text not null check (step in ('soon','overdue','sectionHead','inCharge','head')),
  told integer[] not null,
  at timestamptz not null,
  primary key (matter_id, cycle, deadline, step)
);

-- Numbers without gaps, a series a year: 'DB-2026' stands at its last number.
create table number_series (
  name text primary key,
  last integer not null
);

alter table matter add constraint supervision_order_status check (kind <> 'supervisionOrder'
  or status in ('issued','acknowledged','answered','closed'));

-- Who may read the item may read its orders. `open` says what the matter's status says, because one
-- item has at most one open order and an index looks at one table.
create table supervision_order (
  matter_id bigint primary key references matter,
  about_id bigint not null references matter,
  reason text not null,
  issued_by integer not null references person,
  answer text not null default '',
  answered_on date,
  answered_by integer references person,
  open boolean not null default true
);
create unique index supervision_order_one_open on supervision_order (about_id) where open;
create index supervision_order_about on supervision_order (about_id);
