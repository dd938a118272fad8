-- What a person is told, written in the transaction of the act that tells it. The text carries no
-- field of the case; who opens it sees what they may see.

create table notice (
  id bigint generated always as identity primary key,
  person_id integer not null references person,
  matter_id bigint not null references matter,
  kind text not null check (kind in ('toAccept','toReview','toVerify','returned','closed')),
  at timestamptz not null,
  read_at timestamptz
);
create index notice_unread on notice (person_id, id) where read_at is null;
create index notice_person on notice (person_id, id);
