-- How people like to look at a list: its filters, order and columns, as they stand in its address.
create table saved_view (
    id          uuid        primary key,
    list        text        not null check (list ~ '^[a-z][a-z0-9-]{0,39}$'),
    owner_id    uuid        not null references user_account (id),
    name        text        not null check (length(name) between 1 and 80),
    address     text        not null check (length(address) <= 2000),
    shared_with text        check (shared_with in ('INFLUENCER', 'CAMPAIGN_MANAGER', 'KYC_REVIEWER', 'FINANCE',
                                                   'BATCH_OPERATOR', 'AUDITOR', 'ADMINISTRATOR')),
    created_at  timestamptz not null,
    version     bigint      not null,
    unique (owner_id, list, name)
);

create index saved_view_shared on saved_view (list, shared_with) where shared_with is not null;

-- The view a person's list opens with: one of their own, or one shared with them.
create table default_view (
    user_id uuid not null references user_account (id),
    list    text not null,
    view_id uuid not null references saved_view (id) on delete cascade,
    primary key (user_id, list)
);
