-- Failed sign-ins of late, by what is guarded: an account (by the index of the address typed, known or not) or an address of
-- the network. Both are blind indexes, so that nobody reads from here who tried.
create table sign_in_guard (
    subject      bytea primary key check (length(subject) = 32),
    failures     int         not null check (failures >= 0),
    window_ends  timestamptz not null,
    locks        int         not null check (locks >= 0),
    locked_until timestamptz not null
);

create index sign_in_guard_age on sign_in_guard (greatest(window_ends, locked_until));
