-- What administrators changed; a setting without a row, or without a value, has its default.
create table setting (
    key           text primary key check (key ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),
    value         text check (length(value) <= 10000),
    version       bigint      not null check (version > 0),
    changed_at    timestamptz not null,
    changed_by    text        not null
);
