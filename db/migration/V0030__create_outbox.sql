-- Effects outside the database: a row is written with the change itself, a relay carries it out afterwards.
create table outbox_message (
    id              uuid primary key,
    channel         text        not null check (channel ~ '^[a-z][a-z0-9-]{0,39}$'),
    destination     text        not null check (length(destination) between 1 and 2000),
    payload         text        not null,
    headers         jsonb       not null check (jsonb_typeof(headers) = 'object'),
    idempotency_key text        not null check (length(idempotency_key) between 1 and 200),
    state           text        not null check (state in ('PENDING', 'IN_FLIGHT', 'DELIVERED', 'DEAD', 'DISCARDED')),
    attempts        integer     not null check (attempts >= 0),
    max_attempts    integer     not null check (max_attempts > 0),
    next_attempt_at timestamptz not null,
    lease_until     timestamptz,
    leased_by       text,
    last_error      text,
    last_status     integer,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    settled_at      timestamptz,
    correlation_id  text        not null,
    created_by      text        not null,
    unique (channel, idempotency_key),
    check ((state = 'IN_FLIGHT') = (lease_until is not null)),
    check ((state = 'IN_FLIGHT') = (leased_by is not null)),
    check ((state = 'DELIVERED') = (delivered_at is not null)),
    check ((state in ('DELIVERED', 'DEAD', 'DISCARDED')) = (settled_at is not null))
);

create index outbox_message_due on outbox_message (next_attempt_at, id) where state = 'PENDING';
create index outbox_message_due_at on outbox_message (channel, destination, next_attempt_at) where state = 'PENDING';
create index outbox_message_leased on outbox_message (lease_until) where state = 'IN_FLIGHT';
create index outbox_message_dead on outbox_message (settled_at, id) where state = 'DEAD';
create index outbox_message_history on outbox_message (settled_at) where state in ('DELIVERED', 'DISCARDED');
create index outbox_message_newest on outbox_message (created_at desc, id desc);

-- Every try, so that an operator sees what happened and when.
create table outbox_attempt (
    id           bigint generated always as identity primary key,
    message_id   uuid        not null references outbox_message (id) on delete cascade,
    node         text        not null,
    started_at   timestamptz not null,
    duration_ms  bigint      not null check (duration_ms >= 0),
    outcome      text        not null check (outcome in ('DELIVERED', 'FAILED', 'REFUSED', 'LEASE_EXPIRED')),
    status       integer,
    error        text
);

create index outbox_attempt_message on outbox_attempt (message_id, id);

-- One row per destination in trouble; a destination without a row is well.
create table outbox_circuit (
    channel        text     not null,
    destination    text     not null,
    failed_at_ms   bigint[] not null,
    open_until     timestamptz,
    probe_until    timestamptz,
    last_error     text,
    primary key (channel, destination),
    check (probe_until is null or open_until is not null)
);
