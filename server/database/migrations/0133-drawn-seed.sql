-- The seed of a draw ends in random bytes of the server, so that nobody can try seeds beforehand.
-- Draws from before keep the seed that was typed, and are drawn again from it.
alter table look_back_draw
  add column typed_seed text,
  add column server_part text check (server_part ~ '^[0-9a-f]{32}$');
update look_back_draw set typed_seed = seed;
alter table look_back_draw
  alter column typed_seed set not null,
  add check (seed = typed_seed || coalesce('-' || server_part, ''));
