-- Keys with which programs act for a person. The secret itself is shown once and never kept.
create table api_key (
    id           uuid primary key,
    owner_id     uuid        not null references user_account (id),
    name         text        not null check (length(name) between 1 and 100),
    prefix       text        not null unique check (prefix ~ '^[a-z0-9]{12}$'),
    secret_hash  bytea       not null check (length(secret_hash) = 32),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index api_key_owner on api_key (owner_id, created_at desc, id desc);
