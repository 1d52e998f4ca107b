-- Texts of mails that an administrator has written; where there is none, the shipped one is in force.
create table mail_template (
    kind       text        not null check (kind ~ '^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$'),
    language   text        not null check (language ~ '^[a-z]{2}$'),
    subject    text        not null check (length(subject) between 1 and 200),
    text       text        not null check (length(text) between 1 and 20000),
    html       text        not null check (length(html) between 1 and 50000),
    changed_at timestamptz not null,
    version    bigint      not null,
    primary key (kind, language)
);
