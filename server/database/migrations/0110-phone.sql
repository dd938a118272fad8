-- Where a person can be reached, from the roster.
alter table person add column phone text not null default '';
