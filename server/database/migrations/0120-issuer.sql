-- The bureau whose office issued a supervision order; null for the county, whose office lies in none.
alter table supervision_order add column issuer_bureau_id integer references unit;
update supervision_order o set issuer_bureau_id = m.bureau_id
from matter m, matter d
where m.id = o.about_id and d.id = o.matter_id
  and not exists (select 1 from post p join unit u on u.id = p.unit_id
    where p.person_id = o.issued_by and p.role in ('clerk', 'head') and u.bureau_id is null
      and p.since <= d.opened_on and (p.until is null or p.until > d.opened_on));
