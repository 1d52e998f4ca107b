-- Where people are signed in. The secret stays in the HTTP session; here is its hash. The address is encrypted with the person's own key.
create table user_session (
    id          uuid primary key,
    user_id     uuid        not null references user_account (id),
    secret_hash text        not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    browser     text        not null check (length(browser) <= 40),
    platform    text        not null check (length(platform) <= 40),
    ip_cipher   bytea       not null,
    created_at  timestamptz not null,
    seen_at     timestamptz not null check (seen_at >= created_at),
    ended_at    timestamptz,
    end_reason  text check (end_reason in ('SIGNED_OUT', 'SIGNED_IN_AGAIN', 'REVOKED', 'TOO_MANY', 'ENDED_BY_ADMINISTRATOR',
                                           'ACCOUNT_DEACTIVATED')),
    check ((ended_at is null) = (end_reason is null))
);

create index user_session_open on user_session (user_id, created_at) where ended_at is null;
create index user_session_seen on user_session (seen_at);
