-- Who of the lists may be which person, and what staff decided. What was compared tells the person's name, and so it is encrypted with
-- their key, as is the note.

create table screening_hit (
    id             uuid primary key,
    subject_id     uuid        not null references user_account (id) on delete cascade,
    list_id        uuid        not null references screening_list (id) on delete cascade,
    entry_id       uuid        not null,
    fingerprint    text        not null,
    score          integer     not null check (score between 0 and 100),
    finding_cipher bytea       not null,
    state          text        not null check (state in ('OPEN', 'CLEARED', 'ESCALATED')),
    found_at       timestamptz not null,
    decided_at     timestamptz,
    decided_by     uuid references user_account (id) on delete set null,
    decider        text,
    note_cipher    bytea,
    constraint screening_hit_open_or_decided check (
        (state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (decider is null) and (state = 'OPEN') = (note_cipher is null))
);

create unique index screening_hit_once on screening_hit (subject_id, entry_id);
create index screening_hit_of_list on screening_hit (list_id);
