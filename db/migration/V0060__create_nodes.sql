-- The portals that run, or ran a moment ago: each tells every few seconds that it lives.
create table node (
    id              uuid primary key,
    name            text        not null check (length(name) between 1 and 200),
    address         text        not null,
    version         text        not null,
    started_at      timestamptz not null,
    seen_at         timestamptz not null,
    heap_used_bytes bigint      not null check (heap_used_bytes >= 0),
    heap_max_bytes  bigint      not null check (heap_max_bytes > 0)
);
