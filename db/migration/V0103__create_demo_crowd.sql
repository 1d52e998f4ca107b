-- How many made-up people a demonstration is to have, and how many it has so far. One row, or none.
create table demo_crowd (
    only_row boolean primary key default true check (only_row),
    wanted   integer not null check (wanted between 0 and 5000000),
    made     integer not null default 0 check (made >= 0)
);
