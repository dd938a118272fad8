-- What was drawn can be looked back at from the draw on, whatever its last day: the desk asks for it.
create index look_back_drawn_open on look_back (matter_id) where done_on is null and origin = 'drawn';
