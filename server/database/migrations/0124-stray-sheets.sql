-- Rounds of a bureau's own campaign gave a sheet to leaders of the county's office, whom its clerk
-- cannot see; unsigned they kept every later round from opening.
delete from self_check s using campaign c
where c.id = s.campaign_id and c.bureau_id is not null and s.person_id is not null
  and s.signed_at is null and s.held_before = '{}'
  and not exists (select 1 from finding f where f.self_check_id = s.id)
  and not exists (select 1 from post o join unit u on u.id = o.unit_id
    where o.person_id = s.person_id and u.bureau_id = c.bureau_id
      and o.role in ('leader', 'head') and o.since <= s.opened_on
      and (o.until is null or o.until > s.opened_on));
