-- Accounts and their roles. The e-mail is encrypted with the account's own key; its blind index finds it.
create table user_account (
    id            uuid primary key,
    email_cipher  bytea       not null,
    email_index   bytea       not null unique,
    display_name  text        not null check (length(display_name) between 1 and 80),
    password_hash text        not null,
    state         text        not null check (state in ('ACTIVE', 'DEACTIVATED')),
    created_at    timestamptz not null,
    version       bigint      not null
);

create table user_role (
    user_id uuid not null references user_account (id),
    role    text not null check (role in ('INFLUENCER', 'CAMPAIGN_MANAGER', 'KYC_REVIEWER', 'FINANCE',
                                          'BATCH_OPERATOR', 'AUDITOR', 'ADMINISTRATOR')),
    primary key (user_id, role)
);
