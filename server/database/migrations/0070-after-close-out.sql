-- Between verification and close-out (minutes, public notice), and after it (remainders, periodic
-- reviews, look-backs drawn in a sample).

alter table matter drop constraint item_status;
alter table matter add constraint item_status check (kind <> 'item' or status in ('draft','assigned',
  'inProgress','awaitingReview','awaitingVerification','inPublicity','closed'));

alter table campaign
  add column publicity_days integer not null default 0 check (publicity_days between 0 and 90),
  add column publicity_unit text not null default 'workingDays'
    check (publicity_unit in ('workingDays','naturalDays')),
  add column self_check_months integer not null default 0 check (self_check_months between 0 and 24);

alter table item
  add column minutes jsonb,
  add column publicity jsonb,
  add column review_days integer;
create index item_remainder on item (matter_id) where remainder is not null;
create index matter_in_publicity on matter (id) where status = 'inPublicity';

alter table item_cycle
  add column minutes jsonb,
  add column publicity jsonb,
  add column measures jsonb not null default '[]';

-- A sample of closed items: anybody can draw it again from the seed and the numbers it was drawn from.
create table look_back_draw (
  id integer generated always as identity primary key,
  -- Null for what the county draws.
  bureau_id integer references unit,
  campaign_id integer references campaign,
  unit_id integer references unit,
  closed_from date,
  closed_to date,
  seed text not null,
  size integer not null check (size > 0),
  numbers text[] not null,
  due_on date not null,
  drawn_by integer not null references person,
  drawn_at timestamptz not null
);

alter table look_back
  add column id bigint generated always as identity,
  add column origin text not null default 'planned' check (origin in ('planned','drawn','periodic')),
  add column draw_id integer references look_back_draw;
alter table look_back drop constraint look_back_pkey;
alter table look_back add primary key (id);
alter table look_back add constraint look_back_once
  unique nulls not distinct (matter_id, cycle, origin, due_on, draw_id);
create index look_back_draw_id on look_back (draw_id) where draw_id is not null;
create index look_back_by_due on look_back (due_on, id);
