-- Word templates belong to a bureau; null is the county's, which bureaus without their own use.

alter table document_template add column bureau_id integer references unit;
alter table document_template_use add column bureau_id integer references unit;

-- Where all units lie in one bureau the templates are that bureau's; elsewhere they stay everybody's.
update document_template set bureau_id = (select min(bureau_id) from unit)
where not exists (select from unit where bureau_id is null)
  and (select count(distinct bureau_id) from unit) = 1;
update document_template_use set bureau_id = (select min(bureau_id) from unit)
where not exists (select from unit where bureau_id is null)
  and (select count(distinct bureau_id) from unit) = 1;

drop index document_template_use_kind;
create index document_template_use_kind on document_template_use (kind, bureau_id, id);
