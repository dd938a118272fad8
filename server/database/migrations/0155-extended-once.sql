-- A rule says whether its limit may be extended once only (definition: extensionOnce). Where the
-- built-in rule of the petition regulations was stored before, it gets a version that says so; what
-- is frozen to the one before stays with it.
insert into deadline_rule_version (rule_id, version, definition, reason)
select rule_id, version + 1, definition || '{"extensionOnce": true}', '延长以一次为限'
from deadline_rule_version v
where rule_id = 'PET-HANDLE' and version = 1
  and not exists (select from deadline_rule_version where rule_id = v.rule_id and version > 1);
