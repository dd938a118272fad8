-- When those were told who have to do a look-back or periodic review that fell due, and the clerks of one
-- that is late; of a drawn sample once a draw. What fell due before stands on the desks already.
alter table look_back add column due_told_at timestamptz, add column late_told_at timestamptz;
alter table look_back_draw add column due_told_at timestamptz, add column late_told_at timestamptz;

update look_back set due_told_at = now(), late_told_at = now()
where done_on is null and due_on < current_date;
update look_back_draw set due_told_at = now(), late_told_at = now() where due_on < current_date;

create index look_back_due_untold on look_back (due_on, id)
  where done_on is null and due_told_at is null and origin <> 'drawn';
create index look_back_late_untold on look_back (due_on, id)
  where done_on is null and late_told_at is null and origin <> 'drawn';
