-- Whether a public profile belongs to whoever says so. The address tells who they are, and so it is encrypted with their key.

create table ownership_proof (
    profile_id     uuid primary key,
    owner_id       uuid        not null references user_account (id) on delete cascade,
    address_cipher bytea       not null,
    code           text        not null check (length(code) between 8 and 40),
    state          text        not null check (state in ('WAITING', 'CHECKING', 'NOT_FOUND', 'UNREACHABLE', 'PROVEN')),
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    looked_at      timestamptz,
    problem        text check (problem in ('NO_CODE', 'FORBIDDEN', 'TOO_LARGE', 'NO_ANSWER')),
    proven_at      timestamptz,
    prover         text,
    note_cipher    bytea,
    constraint ownership_proof_proven check ((state = 'PROVEN') = (proven_at is not null))
);

create unique index ownership_proof_code on ownership_proof (code);
create index ownership_proof_of_owner on ownership_proof (owner_id, issued_at, profile_id);

-- How often each person had us look, for the limit.
create table ownership_look (
    owner_id uuid        not null references user_account (id) on delete cascade,
    at       timestamptz not null
);

create index ownership_look_of_owner on ownership_look (owner_id, at);
