-- What a signature freezes: the font of digits and letters that was set then. Null for reports signed before.
alter table report add column latin_font text;
