-- Files on their way in. What a person sends is encrypted with their key before it is written here, names and descriptions too.
create table upload (
    id           uuid        primary key,
    owner_id     uuid        not null references user_account (id),
    purpose      text        not null check (purpose ~ '^[a-z][a-z0-9-]{0,59}$'),
    name_cipher  bytea       not null,
    meta_cipher  bytea       not null,
    length       bigint      not null check (length > 0),
    arrived      bigint      not null default 0,
    sha256       text        check (sha256 ~ '^[0-9a-f]{64}$'),
    state        text        not null check (state in ('OPEN', 'CHECKING', 'STORED', 'REFUSED', 'QUARANTINED', 'EXPIRED')),
    refusal      text        check (refusal ~ '^[a-z][a-z0-9-]{0,99}$'),
    kind         text        check (kind in ('JPEG', 'PNG', 'PDF')),
    stored       text        check (stored ~ '^[0-9a-f]{64}$'),
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    expires_at   timestamptz not null,
    check (arrived between 0 and length),
    check (state in ('OPEN', 'EXPIRED') or arrived = length),
    check ((state in ('REFUSED', 'QUARANTINED')) = (refusal is not null)),
    check ((state = 'STORED') = (stored is not null and kind is not null))
);

create index upload_of_person on upload (owner_id) where state in ('OPEN', 'CHECKING');
create index upload_due on upload (expires_at) where state = 'OPEN';
create index upload_settled on upload (changed_at) where state not in ('OPEN', 'CHECKING');

-- Each part begins where the one before it ends; two can never begin at the same place.
create table upload_part (
    upload_id uuid   not null references upload (id) on delete cascade,
    start     bigint not null check (start >= 0),
    cipher    bytea  not null,
    primary key (upload_id, start)
);
alter table upload_part alter column cipher set storage external;

-- What the scanner found something in: kept for who has to look into it, under a context that nothing in the product opens.
create table upload_quarantine (
    upload_id uuid        primary key references upload (id) on delete cascade,
    finding   text        not null,
    cipher    bytea       not null,
    at        timestamptz not null
);
alter table upload_quarantine alter column cipher set storage external;
