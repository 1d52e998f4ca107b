-- A person's code generator: its secret, sealed with the person's key, and the last code that was taken, so that none works twice.
create table second_factor (
    user_id       uuid primary key references user_account (id) on delete cascade,
    secret_cipher bytea,
    next_cipher   bytea,
    last_step     bigint      not null default 0,
    changed_at    timestamptz not null
);

-- What opens the door when the generator is lost; each works once, and only its hash is kept.
create table recovery_code (
    user_id   uuid not null references user_account (id) on delete cascade,
    code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
    used_at   timestamptz,
    primary key (user_id, code_hash)
);

alter table one_time_link
    drop constraint one_time_link_purpose_check,
    add constraint one_time_link_purpose_check check (
        purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'INVITATION', 'SECOND_STEP'));

alter table user_session
    drop constraint user_session_end_reason_check,
    add constraint user_session_end_reason_check check (
        end_reason in ('SIGNED_OUT', 'SIGNED_IN_AGAIN', 'REVOKED', 'TOO_MANY', 'ENDED_BY_ADMINISTRATOR', 'ACCOUNT_DEACTIVATED',
                       'PASSWORD_RESET', 'SECOND_FACTOR_RESET'));
