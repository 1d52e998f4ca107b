-- Keys that protect personal data and files, each wrapped by a master key that the database never sees.

-- Which master keys this database has met. A removed one wraps nothing and never will again.
create table master_key (
    id         text primary key check (id ~ '^[0-9a-f]{8}$'),
    created_at timestamptz not null,
    removed_at timestamptz
);

-- Keys of the product as a whole, such as the one behind blind indexes.
create table product_key (
    purpose       text primary key,
    wrapped_key   bytea       not null,
    master_key_id text        not null references master_key (id),
    created_at    timestamptz not null
);

-- One key per person. Destroying it makes everything encrypted with it unreadable, for good.
create table subject_key (
    subject_id    uuid primary key,
    wrapped_key   bytea,
    master_key_id text references master_key (id),
    created_at    timestamptz not null,
    destroyed_at  timestamptz,
    constraint subject_key_kept_or_destroyed check (
        (destroyed_at is null and wrapped_key is not null and master_key_id is not null)
        or (destroyed_at is not null and wrapped_key is null and master_key_id is null))
);

create index subject_key_of_master_key on subject_key (master_key_id) where destroyed_at is null;
