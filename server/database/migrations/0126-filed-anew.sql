-- The few amendments that may have filed an item under another aspect, for figures of a past day:
-- server/rectification/as-of-queries.ts.
create index event_filed on event (at, matter_id) where seq > 1 and data ? 'aspectId';
