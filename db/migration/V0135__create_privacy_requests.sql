-- What people ask about their own data: copies of it, and that it be forgotten.

create table data_export (
    id              uuid        primary key,
    owner_id        uuid        not null references user_account (id) on delete cascade,
    state           text        not null check (state in ('REQUESTED', 'READY', 'FAILED', 'EXPIRED')),
    requested_at    timestamptz not null,
    ready_at        timestamptz,
    available_until timestamptz,
    object          text check (object ~ '^[0-9a-f]{64}$'),
    size            bigint check (size > 0),
    constraint data_export_ready check (state <> 'READY'
        or (ready_at is not null and available_until is not null and object is not null and size is not null)),
    constraint data_export_gone check (state = 'READY' or object is null)
);

create unique index data_export_being_made on data_export (owner_id) where state = 'REQUESTED';
create index data_export_newest on data_export (owner_id, requested_at desc, id desc);
create index data_export_old on data_export (available_until) where state = 'READY';

create table erasure_request (
    id             uuid        primary key,
    owner_id       uuid        not null references user_account (id) on delete cascade,
    state          text        not null check (state in ('REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'DONE')),
    comment_cipher bytea       not null,
    requested_at   timestamptz not null,
    due_at         timestamptz not null,
    decided_at     timestamptz,
    decided_by     uuid references user_account (id) on delete set null,
    decider        text,
    reason_cipher  bytea,
    constraint erasure_decided check (state not in ('ACCEPTED', 'REFUSED', 'DONE') or (decided_at is not null and decider is not null)),
    constraint erasure_refused_for_a_reason check (state <> 'REFUSED' or reason_cipher is not null)
);

create unique index erasure_open on erasure_request (owner_id) where state in ('REQUESTED', 'ACCEPTED');
create index erasure_newest on erasure_request (owner_id, requested_at desc, id desc);
create index erasure_due on erasure_request (due_at, id);
