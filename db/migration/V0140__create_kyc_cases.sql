-- Verification: cases, what they consist of, and everything that was said and seen on the way.

create table kyc_case (
    id              uuid primary key,
    number          bigint      not null generated always as identity unique,
    influencer      uuid        not null references user_account (id) on delete cascade,
    reason          text        not null check (reason in ('FIRST', 'CHANGE')),
    state           text        not null check (state in ('COLLECTING', 'WAITING', 'SECOND_LOOK', 'RETURNED', 'APPROVED', 'REFUSED')),
    round           integer     not null check (round > 0),
    country         text        not null check (country ~ '^([A-Z]{2})?$'),
    risk            text        not null check (risk in ('UNKNOWN', 'LOW', 'MEDIUM', 'HIGH')),
    risk_reasons    text        not null,
    facts           text,
    rules_version   integer,
    second_look     boolean     not null,
    holder          uuid references user_account (id) on delete set null,
    held_until      timestamptz,
    snoozed_until   timestamptz,
    first_reviewer  uuid references user_account (id) on delete set null,
    opened_at       timestamptz not null,
    submitted_at    timestamptz,
    due_at          timestamptz,
    decided_at      timestamptz,
    decided_by      uuid references user_account (id) on delete set null,
    version         bigint      not null,
    constraint kyc_case_held_until check ((holder is null) = (held_until is null)),
    constraint kyc_case_decided check ((state in ('APPROVED', 'REFUSED')) = (decided_at is not null)),
    constraint kyc_case_due check (state not in ('WAITING', 'SECOND_LOOK') or due_at is not null)
);

create unique index kyc_case_open on kyc_case (influencer) where state not in ('APPROVED', 'REFUSED');
create index kyc_case_of_person on kyc_case (influencer, opened_at desc);
create index kyc_case_queue on kyc_case (due_at, id) where state in ('WAITING', 'SECOND_LOOK');
create index kyc_case_newest on kyc_case (opened_at desc, id desc);
create index kyc_case_holder on kyc_case (holder) where holder is not null;
create index kyc_case_decided on kyc_case (decided_at desc) where decided_at is not null;
create index kyc_case_measured on kyc_case (submitted_at desc) where facts is not null;

-- Reason and note are words about a person: encrypted with that person's key.
create table kyc_item (
    case_id      uuid        not null references kyc_case (id) on delete cascade,
    kind         text        not null check (kind in ('PERSON', 'IDENTITY', 'CHANNELS', 'BANK', 'TAX')),
    state        text        not null check (state in ('MISSING', 'GIVEN', 'SUBMITTED', 'APPROVED', 'REJECTED', 'MORE_NEEDED')),
    checked      text        not null,
    reason_key   text,
    reason       bytea,
    note         bytea,
    decided_by   uuid references user_account (id) on delete set null,
    decided_at   timestamptz,
    changed_at   timestamptz not null,
    primary key (case_id, kind),
    constraint kyc_item_reason check (state not in ('REJECTED', 'MORE_NEEDED') or reason is not null)
);

-- What the papers say, typed by the applicant. The number is looked up by its blind index.
create table kyc_paper (
    influencer   uuid primary key references user_account (id) on delete cascade,
    kind         text        not null check (kind in ('PASSPORT', 'NATIONAL_ID', 'DRIVING_LICENCE')),
    details      bytea       not null,
    number_index bytea       not null,
    changed_at   timestamptz not null
);

create index kyc_paper_number on kyc_paper (number_index);

create table kyc_document (
    id          uuid primary key,
    influencer  uuid        not null references user_account (id) on delete cascade,
    paper       text        not null check (paper in ('PASSPORT', 'NATIONAL_ID', 'DRIVING_LICENCE', 'BANK_STATEMENT')),
    side        text        not null check (side in ('FRONT', 'BACK')),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    media_kind  text        not null,
    bytes       bigint      not null check (bytes > 0),
    pages       integer     not null check (pages > 0),
    file_name   bytea       not null,
    extracted   bytea,
    given_at    timestamptz not null,
    replaced_at timestamptz
);

create unique index kyc_document_current on kyc_document (influencer, paper, side) where replaced_at is null;
create index kyc_document_of_person on kyc_document (influencer, given_at desc);

-- The case's own story: append only.
create table kyc_event (
    id         uuid primary key,
    case_id    uuid        not null references kyc_case (id) on delete cascade,
    at         timestamptz not null,
    actor      uuid references user_account (id) on delete set null,
    actor_name text        not null,
    kind       text        not null,
    detail     text        not null,
    words      bytea
);

create index kyc_event_of_case on kyc_event (case_id, at, id);

-- Who was named in a comment, until they have looked at the case.
create table kyc_mention (
    case_id  uuid        not null references kyc_case (id) on delete cascade,
    user_id  uuid        not null references user_account (id) on delete cascade,
    at       timestamptz not null,
    primary key (case_id, user_id)
);

create index kyc_mention_of_person on kyc_mention (user_id);

-- Who stands back from a case, because they know the person or for another reason, or must.
create table kyc_recusal (
    case_id uuid        not null references kyc_case (id) on delete cascade,
    user_id uuid        not null references user_account (id) on delete cascade,
    at      timestamptz not null,
    primary key (case_id, user_id)
);

-- For how long somebody who does not hold the case may look at its papers, and why.
create table kyc_access (
    case_id uuid        not null references kyc_case (id) on delete cascade,
    user_id uuid        not null references user_account (id) on delete cascade,
    reason  text        not null check (length(reason) between 1 and 300),
    until   timestamptz not null,
    primary key (case_id, user_id)
);

create table kyc_reason (
    key        text primary key check (key ~ '^[a-z0-9-]{1,60}$'),
    item       text        not null check (item in ('PERSON', 'IDENTITY', 'CHANNELS', 'BANK', 'TAX', 'ANY')),
    verdict    text        not null check (verdict in ('REJECTED', 'MORE_NEEDED')),
    title      text        not null check (length(title) between 1 and 100),
    words      text        not null check (length(words) between 1 and 1000),
    enabled    boolean     not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    version    bigint      not null
);

create table kyc_rule_set (
    version integer primary key,
    rules   text        not null,
    made_at timestamptz not null,
    made_by text        not null,
    note    text        not null check (length(note) <= 300)
);

insert into kyc_reason (key, item, verdict, title, words, enabled, changed_at, changed_by, version) values
('picture-unreadable', 'IDENTITY', 'REJECTED', 'Picture not readable',
 'We cannot read your document on the picture. Please take a new one: lay the document flat, in even light, and let it fill the frame.', true, now(), 'system:shipped', 1),
('paper-expired', 'IDENTITY', 'REJECTED', 'Document expired',
 'Your document is no longer valid. Please send one that is.', true, now(), 'system:shipped', 1),
('side-missing', 'IDENTITY', 'MORE_NEEDED', 'A side or page is missing',
 'We need a picture of the other side of your document too.', true, now(), 'system:shipped', 1),
('paper-of-another', 'IDENTITY', 'REJECTED', 'Document is of somebody else',
 'The document does not seem to be yours. Please send a document of your own.', true, now(), 'system:shipped', 1),
('details-differ', 'IDENTITY', 'MORE_NEEDED', 'Details differ from the document',
 'What you have typed differs from what your document says. Please correct one or the other.', true, now(), 'system:shipped', 1),
('name-differs', 'PERSON', 'MORE_NEEDED', 'Name differs from the document',
 'Please give your name as it stands in your document.', true, now(), 'system:shipped', 1),
('address-incomplete', 'PERSON', 'MORE_NEEDED', 'Address incomplete',
 'Your address is not complete. Please look at street, number and postal code.', true, now(), 'system:shipped', 1),
('channel-not-yours', 'CHANNELS', 'MORE_NEEDED', 'Channel not shown to be theirs',
 'We could not find your code on the channel. Please put it into your profile text and let us look again.', true, now(), 'system:shipped', 1),
('channel-not-open', 'CHANNELS', 'MORE_NEEDED', 'Channel cannot be opened',
 'We cannot open your channel. Please make it public, or correct the name.', true, now(), 'system:shipped', 1),
('holder-differs', 'BANK', 'REJECTED', 'Account holder differs',
 'The account is in another name. We can only pay to an account of your own.', true, now(), 'system:shipped', 1),
('statement-needed', 'BANK', 'MORE_NEEDED', 'Bank statement needed',
 'Please send a bank statement that shows your name and the number of the account. You may cover the amounts.', true, now(), 'system:shipped', 1),
('form-incomplete', 'TAX', 'MORE_NEEDED', 'Tax form incomplete',
 'Something is missing in your tax form. Please look through it once more.', true, now(), 'system:shipped', 1),
('something-else', 'ANY', 'MORE_NEEDED', 'Something else',
 'Please look at this once more: ', true, now(), 'system:shipped', 1);
