-- Links that prove an address: only the hash of the token is kept, and each works once.
create table one_time_link (
    token_hash text        primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    purpose    text        not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'INVITATION')),
    user_id    uuid        not null references user_account (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_at    timestamptz
);

create index one_time_link_owner on one_time_link (user_id, purpose);
create index one_time_link_expiry on one_time_link (expires_at);

-- Who signed up has not yet shown that the address is theirs; who was invited has not yet come.
alter table user_account
    drop constraint user_account_state_check,
    add constraint user_account_state_check check (state in ('UNVERIFIED', 'INVITED', 'ACTIVE', 'DEACTIVATED'));

create index user_account_unfinished on user_account (created_at) where state in ('UNVERIFIED', 'INVITED');

alter table user_session
    drop constraint user_session_end_reason_check,
    add constraint user_session_end_reason_check check (
        end_reason in ('SIGNED_OUT', 'SIGNED_IN_AGAIN', 'REVOKED', 'TOO_MANY', 'ENDED_BY_ADMINISTRATOR', 'ACCOUNT_DEACTIVATED',
                       'PASSWORD_RESET'));
