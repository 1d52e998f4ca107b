-- Our cases against what providers export of theirs. Names, dates of birth and numbers of documents are here as keyed digests only,
-- cut to 128 bits, as uuid because that is the cheapest type of sixteen bytes.

create table reconciliation_provider (
    key        text primary key check (key ~ '^[a-z0-9-]{1,30}$'),
    name       text        not null check (length(name) between 1 and 100),
    mapping    text        not null,
    address    text        not null default '' check (length(address) <= 2000),
    changed_at timestamptz not null,
    changed_by text        not null,
    version    bigint      not null
);

-- What we know of each check of a case by a provider. Where a case was checked more than once, only the latest is held against the provider.
create table reconciliation_known (
    case_number     bigint not null,
    latest          boolean not null,
    influencer      uuid not null references user_account (id) on delete cascade,
    provider        text not null,
    reference       text not null collate "C" check (length(reference) between 1 and 100),
    status          text not null check (status in ('OPEN', 'APPROVED', 'REFUSED')),
    country         text,
    document_type   text,
    expires         date,
    asked_at        timestamptz not null,
    decided_on      date,
    name_digest     uuid,
    birth_digest    uuid,
    document_digest uuid,
    primary key (provider, reference)
);

create index reconciliation_known_person on reconciliation_known (influencer);

-- Of whom something has changed since their rows above were written.
create table reconciliation_stale (
    influencer uuid primary key references user_account (id) on delete cascade,
    since      timestamptz not null
);

create table reconciliation_file (
    id          uuid primary key,
    provider    text        not null references reconciliation_provider (key) on delete cascade,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name        text        not null check (length(name) <= 200),
    bytes       bigint      not null check (bytes >= 0),
    received_at timestamptz not null,
    received_by text        not null,
    unique (provider, sha256)
);

create table reconciliation_run (
    id          uuid primary key,
    provider    text        not null references reconciliation_provider (key) on delete cascade,
    file_id     uuid references reconciliation_file (id),
    stage       text        not null check (stage in ('BEGUN', 'RECEIVED', 'COMPARED', 'SETTLED', 'DONE', 'REPEATED')),
    same_as     uuid references reconciliation_run (id) on delete set null,
    as_of       timestamptz not null,
    begun_at    timestamptz not null,
    ended_at    timestamptz,
    lines       bigint      not null default 0,
    loaded      bigint      not null default 0,
    skipped     bigint      not null default 0,
    again       bigint      not null default 0,
    matched     bigint      not null default 0,
    charset     text        not null default '',
    constraint reconciliation_run_ended check ((stage in ('DONE', 'REPEATED')) = (ended_at is not null))
);

create index reconciliation_run_newest on reconciliation_run (begun_at desc, id desc);
create index reconciliation_run_of_file on reconciliation_run (file_id) where stage = 'DONE';

-- What differs. Everything that is the same is only counted.
create table reconciliation_result (
    id           uuid primary key default gen_random_uuid(),
    run_id       uuid        not null references reconciliation_run (id) on delete cascade,
    provider     text        not null,
    kind         text        not null check (kind in ('STATUS_DRIFT', 'DATA_MISMATCH', 'MISSING_HERE', 'MISSING_THERE', 'DUPLICATE', 'EXPIRED')),
    reference    text        not null collate "C",
    line         bigint,
    case_number  bigint,
    our_status   text,
    their_status text,
    fields       text        not null default '',
    detail       text        not null default '',
    state        text        not null check (state in ('FOUND', 'OPEN', 'RESOLVED', 'SETTLED_BY_RULE', 'GONE', 'MOVED')),
    owner        uuid references user_account (id) on delete set null,
    due_at       timestamptz,
    note         text        not null default '' check (length(note) <= 2000),
    resolved_by  text,
    resolved_at  timestamptz,
    found_at     timestamptz not null,
    constraint reconciliation_result_resolved check ((state in ('FOUND', 'OPEN')) = (resolved_at is null)),
    constraint reconciliation_result_due check (state <> 'OPEN' or due_at is not null)
);

create index reconciliation_result_of_run on reconciliation_result (run_id, kind, id);
create index reconciliation_result_open on reconciliation_result (due_at, id) where state = 'OPEN';
create index reconciliation_result_same on reconciliation_result (provider, reference, kind) where state = 'OPEN';

create table reconciliation_rule (
    kind          text primary key check (kind in ('STATUS_DRIFT', 'DATA_MISMATCH', 'MISSING_HERE', 'MISSING_THERE', 'DUPLICATE', 'EXPIRED')),
    resolves      boolean     not null,
    due_days      integer     not null check (due_days between 1 and 365),
    owner         uuid references user_account (id) on delete set null,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    version       bigint      not null
);

insert into reconciliation_rule (kind, resolves, due_days, changed_at, changed_by, version) values
('STATUS_DRIFT', false, 3, now(), 'system:shipped', 1),
('DATA_MISMATCH', false, 7, now(), 'system:shipped', 1),
('MISSING_HERE', false, 7, now(), 'system:shipped', 1),
('MISSING_THERE', false, 7, now(), 'system:shipped', 1),
('DUPLICATE', true, 14, now(), 'system:shipped', 1),
('EXPIRED', false, 14, now(), 'system:shipped', 1);
