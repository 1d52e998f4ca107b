-- Answers already given to requests that carried an idempotency key. A row is written in the transaction of the work itself:
-- there is one exactly when the work was done.
create table idempotency_record (
    caller       text        not null,
    key          text        not null check (length(key) between 1 and 200),
    request_hash text        not null check (request_hash ~ '^[0-9a-f]{64}$'),
    status       integer     not null check (status between 200 and 299),
    headers      jsonb       not null check (jsonb_typeof(headers) = 'object'),
    body         text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    primary key (caller, key)
);

create index idempotency_record_expiry on idempotency_record (expires_at);
