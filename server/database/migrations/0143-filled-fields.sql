-- How many fields of a form somebody filled in, kept with the event as `fieldsTyped` counts them;
-- null where no form was filled in here. What these months ask of each unit is added up from it.

alter table event add column fields integer;

with of_form (action, fields) as (
  select key, array(select jsonb_array_elements_text(value)) from jsonb_each('
  {"register": ["aspectId", "kindId", "problem", "manifestation", "cause", "source", "foundOn", "goal", "note", "leadUnitId", "coUnitIds", "leaderId", "handlerId", "deadline", "longTerm", "immediate", "measures", "campaignId"],
    "amend": ["aspectId", "kindId", "problem", "manifestation", "cause", "source", "foundOn", "goal", "note", "leadUnitId", "coUnitIds", "leaderId", "handlerId", "deadline", "longTerm", "immediate", "measures", "reason"],
    "assign": ["leaderId", "handlerId", "leadUnitId", "coUnitIds", "deadline", "ruleId", "longTerm"],
    "accept": [],
    "reportProgress": ["text", "measures"],
    "submitForCloseOut": ["result", "outcome", "remainder"],
    "approveCloseOut": ["opinion"],
    "returnForMoreWork": ["reason"],
    "verify": ["method", "finding", "outcome", "minutes", "reviewDays"],
    "publish": ["text"],
    "finishPublicity": [],
    "recordObjection": ["objection", "leads"],
    "requestExtension": ["deadline", "length", "reason"],
    "decideExtension": ["approves", "opinion"],
    "requestSuspension": ["reason"],
    "decideSuspension": ["approves", "opinion"],
    "resume": ["reason"],
    "recordLookBack": ["finding"],
    "recordRebound": ["finding", "deadline"],
    "recordPeriodicReview": ["finding", "reviewDays"],
    "openRemainder": [],
    "reopen": ["reason", "deadline"],
    "addEvidence": ["measureId", "effectiveOn", "note"],
    "withdrawEvidence": ["reason"],
    "issue": ["demand", "reason", "deadline"],
    "acknowledge": [],
    "answer": ["answer"],
    "returnAnswer": ["reason"],
    "close": ["opinion"],
    "withdraw": ["reason"]}
  '::jsonb)
)
update event e set fields = (
  select coalesce(sum(
    (select count(*) from jsonb_path_query(typed.value, 'strict $.**') leaf
      where jsonb_typeof(leaf) in ('string', 'number', 'boolean')
        and leaf not in ('""'::jsonb, 'false'::jsonb))
    - (select count(*) from jsonb_path_query(typed.value, 'lax $[*].id'))
  ), 0)
  from jsonb_each(e.data) typed where typed.key = any(of_form.fields)
)
from of_form
where of_form.action = e.action
  and not exists (select from jsonb_each(e.data -> 'origin') came
    where came.key in ('fileId', 'findingId') and came.value <> 'null');

create index event_form on event (at) include (matter_id, by_id, fields) where fields is not null;
