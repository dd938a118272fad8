-- A session opened by the identity provider: its person need not know a password here.
alter table session add column by_provider boolean not null default false;
