-- What may be made in a month and what was made of it. Every number changes in the transaction of the change it counts.
create table quota_use (
    holder   text    not null check (length(holder) between 1 and 120),
    month    date    not null check (extract(day from month) = 1),
    reserved integer not null default 0 check (reserved >= 0),
    used     integer not null default 0 check (used >= 0),
    primary key (holder, month)
);

-- Instead of what the settings say of a role: for one person or one campaign.
create table quota_limit (
    holder     text        primary key check (length(holder) between 1 and 120),
    monthly    integer     not null check (monthly between 0 and 1000000),
    changed_at timestamptz not null
);

-- Who had what made, when, by what, and what it took. Only ever added to.
create table usage_entry (
    id             bigint generated always as identity primary key,
    generation_id  uuid        not null,
    owner_id       uuid        not null,
    campaign       text,
    model          text        not null,
    worker         text        not null,
    outcome        text        not null check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    calls          integer     not null check (calls >= 0),
    compute_millis bigint      not null check (compute_millis >= 0),
    waited_millis  bigint      not null check (waited_millis >= 0),
    took_millis    bigint      not null check (took_millis >= 0),
    ended_at       timestamptz not null
);

create unique index usage_entry_once on usage_entry (generation_id) where outcome = 'COMPLETED';
create index usage_entry_time on usage_entry (ended_at);
create index usage_entry_owner on usage_entry (owner_id, ended_at);
