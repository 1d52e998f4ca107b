-- What people prove themselves with by touch: the public half of a key that never leaves their device.
create table passkey (
    id            uuid primary key,
    user_id       uuid        not null references user_account (id) on delete cascade,
    credential_id bytea       not null unique,
    public_key    bytea       not null,
    sign_count    bigint      not null,
    name          text        not null,
    created_at    timestamptz not null,
    used_at       timestamptz
);

create index passkey_user on passkey (user_id);
