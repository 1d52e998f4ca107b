-- Where people are paid to. What names the account and its holder is encrypted with the person's key; the index tells that two people
-- have the same account, and nothing else.

create table bank_account (
    id              uuid        primary key,
    owner_id        uuid        not null references user_account (id) on delete cascade,
    scheme          text        not null check (scheme in ('IBAN', 'ROUTING', 'SORT_CODE', 'SWIFT')),
    country         text        not null check (country ~ '^[A-Z]{2}$'),
    currency        text        not null check (currency ~ '^[A-Z]{3}$'),
    details_cipher  bytea       not null,
    number_index    bytea       not null,
    state           text        not null check (state in ('ENTERED', 'DEPOSITS_SENT', 'PROVEN', 'VERIFIED', 'FAILED', 'REPLACED')),
    change          boolean     not null,
    deposits_cipher bytea       not null,
    entered_at      timestamptz not null,
    sent_at         timestamptz,
    answer_until    timestamptz,
    tries           integer     not null check (tries >= 0),
    most_tries      integer     not null check (most_tries between 1 and 10),
    verified_at     timestamptz,
    verified_how    text check (length(verified_how) between 1 and 60),
    failed_why      text check (length(failed_why) between 1 and 60),
    constraint bank_account_tries check (tries <= most_tries),
    constraint bank_account_sent check ((sent_at is null) = (answer_until is null) and (sent_at is not null or state not in ('DEPOSITS_SENT', 'PROVEN'))),
    constraint bank_account_verified check ((verified_at is null) = (verified_how is null) and (state <> 'VERIFIED' or verified_at is not null)),
    constraint bank_account_failed check (state <> 'FAILED' or failed_why is not null)
);

-- One on its way or failed, and one in use, for each person.
create unique index bank_account_pending on bank_account (owner_id) where state in ('ENTERED', 'DEPOSITS_SENT', 'PROVEN', 'FAILED');
create unique index bank_account_in_use on bank_account (owner_id) where state = 'VERIFIED';
create index bank_account_newest on bank_account (owner_id, entered_at desc, id desc);
create index bank_account_number on bank_account (number_index);
create index bank_account_waiting on bank_account (entered_at, id) where state = 'ENTERED';
create index bank_account_answer on bank_account (answer_until) where state = 'DEPOSITS_SENT';
