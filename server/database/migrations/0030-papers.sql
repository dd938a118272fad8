-- Minutes of a meeting, written by people: {number, place, chair, text, by, byName, at}.

alter table activity add column minutes jsonb;

-- Word templates of documents. A template is never edited; which one holds is the last row of
-- document_template_use for its kind, and none is our own layout.

create table document_template (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('closeOutForm','circular','minutes','supervisionLetter')),
  sha256 text not null,
  file_name text not null,
  uploaded_by integer not null references person,
  uploaded_name text not null,
  uploaded_at timestamptz(3) not null
);

create table document_template_use (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('closeOutForm','circular','minutes','supervisionLetter')),
  template_id integer references document_template,
  by_id integer not null references person,
  by_name text not null,
  at timestamptz(3) not null
);
create index document_template_use_kind on document_template_use (kind, id);
