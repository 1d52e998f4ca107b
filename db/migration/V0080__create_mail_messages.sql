-- Mails on their way: the outbox carries the id, the content lies here, sealed with its subject's key, until it is delivered.
create table mail_message (
    id         uuid        primary key,
    kind       text        not null check (kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),
    subject_id uuid        not null,
    content    bytea,
    created_at timestamptz not null,
    sent_at    timestamptz,
    check (content is not null or sent_at is not null)
);

create index mail_message_age on mail_message (created_at);
create index mail_message_in_mailbox on mail_message (sent_at desc, id desc) where sent_at is not null and content is not null;
