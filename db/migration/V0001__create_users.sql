-- Accounts and their roles.
create table user_account (
    id            uuid primary key,
    email         text        not null unique,
    display_name  text        not null,
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
