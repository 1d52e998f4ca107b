-- Checks of persons by a provider. The ids that the provider gave are noted one by one, so that a second try goes on where the first ended.

create table provider_check (
    id             uuid primary key,
    user_id        uuid        not null references user_account (id) on delete cascade,
    case_reference text        not null check (length(case_reference) between 1 and 100),
    provider       text        not null check (length(provider) between 1 and 30),
    state          text        not null check (state in ('WAITING', 'ASKED', 'CLEAR', 'CONSIDER', 'GIVEN_UP')),
    applicant_ref  text check (length(applicant_ref) <= 100),
    check_ref      text check (length(check_ref) <= 100),
    started_at     timestamptz not null,
    asked_at       timestamptz,
    looked_at      timestamptz,
    ended_at       timestamptz,
    reasons        text        not null default '',
    constraint provider_check_under_way_or_ended check ((state in ('WAITING', 'ASKED')) = (ended_at is null))
);

create index provider_check_of_user on provider_check (user_id, started_at desc, id desc);
create index provider_check_newest on provider_check (started_at desc, id desc);
create index provider_check_under_way on provider_check (started_at) where state in ('WAITING', 'ASKED');
create unique index provider_check_known_by on provider_check (provider, check_ref) where check_ref is not null;

create table provider_document (
    check_id     uuid    not null references provider_check (id) on delete cascade,
    position     integer not null,
    document_ref text    not null check (length(document_ref) <= 100),
    primary key (check_id, position)
);

-- What the provider told us, each once, by its fingerprint.
create table provider_event (
    digest      text primary key check (digest ~ '^[0-9a-f]{64}$'),
    received_at timestamptz not null,
    check_ref   text        not null,
    known       boolean     not null
);

create index provider_event_age on provider_event (received_at);
