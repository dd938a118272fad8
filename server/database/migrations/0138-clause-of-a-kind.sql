-- Where in the source of its catalogue a kind stands: an article and item, or its place in the
-- document. Empty where the source has no numbers. Catalogues from before stay as they were.
alter table kind add column clause text not null default '' check (length(clause) <= 100);
