-- Who once had a part in an item and has since moved to another bureau no longer reads it: the key
-- of a person goes from the readers where no part is theirs and no post of theirs lies in a bureau
-- that takes part, nor in the county's office. Who holds no post today keeps it until they do.
update matter m set readers = kept.readers
from matter was, lateral (
  select array(
    select key from unnest(was.readers) with ordinality each (key, at)
    where key > 0 or -key in (was.leader_id, was.handler_id)
      or exists (select from measure s
        where s.matter_id = was.id and s.handler_id = -key and not s.done)
      or not exists (select from post o where o.person_id = -key
        and o.since <= current_date and (o.until is null or o.until > current_date))
      or exists (select from post o join unit u on u.id = o.unit_id where o.person_id = -key
        and o.since <= current_date and (o.until is null or o.until > current_date)
        and (u.bureau_id is null or u.bureau_id = any(was.readers)))
    order by at
  ) as readers
) kept
where m.id = was.id and was.kind = 'item' and was.bureau_id is not null
  and kept.readers <> was.readers;
