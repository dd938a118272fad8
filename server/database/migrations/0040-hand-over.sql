-- Hand-over of open parts: who held a self-check sheet before, and quick answers to what a person
-- still has to do.

alter table self_check add column held_before integer[] not null default '{}';
create index self_check_open_person on self_check (person_id) where signed_at is null;
create index measure_open_handler on measure (handler_id) where not done;
