-- Sixty words a matter, each put into the index by itself, were most of what a registration cost.
-- Up to 256 kB of them now wait beside it and go in together; a search reads those through.
alter index matter_found set (fastupdate = on, gin_pending_list_limit = 256);
