-- What n8n brought back, and what became of it: one callback counts for each lease of a picture, however often it comes.
create table n8n_callback (
    id            uuid        primary key,
    at            timestamptz not null,
    generation_id uuid        not null,
    lease         uuid,
    digest        text        check (digest ~ '^[0-9a-f]{64}$'),
    outcome       text        not null check (outcome in ('TAKEN', 'COMPLETED', 'FAILED', 'REPEATED', 'REFUSED')),
    reason        text        not null check (length(reason) <= 500),
    ip            text        not null,
    check (outcome = 'REFUSED' or (lease is not null and digest is not null))
);

create unique index n8n_callback_first on n8n_callback (lease) where outcome in ('TAKEN', 'COMPLETED', 'FAILED');
create index n8n_callback_newest on n8n_callback (at desc, id desc);

-- A message can turn out to be needless by itself: what it asks for was cancelled meanwhile.
alter table outbox_attempt drop constraint outbox_attempt_outcome_check;
alter table outbox_attempt add constraint outbox_attempt_outcome_check
    check (outcome in ('DELIVERED', 'FAILED', 'REFUSED', 'NEEDLESS', 'LEASE_EXPIRED'));
