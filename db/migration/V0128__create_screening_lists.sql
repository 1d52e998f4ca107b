-- Lists of people whom we may not deal with, or not without a closer look. A new version of a list is written beside the one in force and
-- takes its place in one statement, so that a search sees the one or the other and never a part.

create table screening_list (
    id            uuid primary key,
    name          text        not null check (length(name) between 1 and 100),
    form          text        not null check (form in ('OPEN_SANCTIONS', 'PLAIN')),
    active_import uuid,
    created_at    timestamptz not null
);

create unique index screening_list_name on screening_list (lower(name));

create table screening_import (
    id         uuid primary key,
    list_id    uuid references screening_list (id) on delete set null,
    state      text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    begun_by   text        not null,
    begun_at   timestamptz not null,
    touched_at timestamptz not null,
    ended_at   timestamptz,
    bytes      bigint      not null default 0,
    lines      bigint      not null default 0,
    entries    bigint      not null default 0,
    names      bigint      not null default 0,
    skipped    bigint      not null default 0,
    faults     bigint      not null default 0,
    problem    text check (length(problem) <= 500),
    constraint screening_import_running_or_ended check ((state = 'RUNNING') = (ended_at is null))
);

create unique index screening_import_one_at_a_time on screening_import (list_id) where state = 'RUNNING';
create index screening_import_newest on screening_import (list_id, begun_at desc);

alter table screening_list
    add constraint screening_list_active_import foreign key (active_import) references screening_import (id) on delete set null;
create unique index screening_list_active on screening_list (active_import);

-- The first lines that could not be read, of each import.
create table screening_fault (
    import_id uuid    not null references screening_import (id) on delete cascade,
    position  integer not null,
    line      bigint  not null,
    reason    text    not null check (length(reason) between 1 and 200),
    primary key (import_id, position)
);

-- An entry keeps its id from version to version; the fingerprint tells whether it changed.
create table screening_entry (
    import_id   uuid   not null references screening_import (id),
    id          uuid   not null,
    key         text   not null check (length(key) between 1 and 300),
    name        text   not null check (length(name) between 1 and 500),
    birth_dates text   not null default '',
    countries   text   not null default '',
    note        text   not null default '',
    fingerprint text   not null,
    primary key (import_id, id)
);

-- Every name of an entry: as written, and folded to small Latin letters. Sounds are keys of two parts each, which survive most spellings.
create table screening_name (
    import_id uuid    not null,
    entry_id  uuid    not null,
    name      text    not null,
    main      boolean not null,
    folded    text    not null,
    sounds    text[]  not null,
    foreign key (import_id, entry_id) references screening_entry (import_id, id) on delete cascade
);

create index screening_name_of_entry on screening_name (import_id, entry_id);
create index screening_name_folded on screening_name using gin (folded gin_trgm_ops);
create index screening_name_sounds on screening_name using gin (sounds);

-- Names that come close enough to be worth a comparison: by the letters that they share, or by two parts that sound alike. A function, so
-- that the extension is found wherever it lives, and the least likeness is of our choosing.
create function screening_candidates(question text, question_sounds text[], most integer)
    returns table (import_id uuid, entry_id uuid, name text, folded text, main boolean)
    language sql
    stable
    set search_path from current
    set pg_trgm.similarity_threshold = 0.4
    set enable_seqscan = off
    set jit = off
as
$$
    with alike as (
        select n.import_id, n.entry_id, n.name, n.folded, n.main
          from screening_name n join screening_list l on l.active_import = n.import_id
         where n.folded % question
         order by similarity(n.folded, question) desc
         limit most),
    sounding as (
        select n.import_id, n.entry_id, n.name, n.folded, n.main
          from screening_name n join screening_list l on l.active_import = n.import_id
         where n.sounds && question_sounds
         order by similarity(n.folded, question) desc
         limit most)
    select * from alike union select * from sounding
$$;
