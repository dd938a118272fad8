-- The document itself behind a line of a campaign's basis; a line stands without one as well.
create table basis_paper (
  id integer generated always as identity primary key,
  campaign_id integer not null references campaign,
  -- The line it was attached to, as it was then.
  title text not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  uploaded_by integer not null references person,
  uploaded_at timestamptz not null
);
create index basis_paper_campaign on basis_paper (campaign_id);
