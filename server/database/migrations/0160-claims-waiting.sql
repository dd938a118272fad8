-- A draft that a ledger called done and that waits for its people: the desk asks for it, and few are.
alter table item add column claim_waits boolean not null default false;
create index item_claim_waits on item (matter_id) where claim_waits;

update item i set claim_waits = true from matter m
where m.id = i.matter_id and m.status = 'draft' and i.claim is not null;
