-- For which day of its own a measure's person was told that it is near, or past. What has passed before
-- stands on the desks already.
alter table measure add column soon_told date, add column late_told date;

update measure set soon_told = deadline, late_told = deadline where not done and deadline < current_date;

create index measure_soon_untold on measure (deadline, id)
  where not done and soon_told is distinct from deadline;
create index measure_late_untold on measure (deadline, id)
  where not done and late_told is distinct from deadline;
