-- A list of pictures from a sheet: its order says how they are made, its items are the pictures.
create table bulk_order (
    id              uuid             primary key,
    owner_id        uuid             not null references user_account,
    title           text             not null check (length(title) between 1 and 120),
    campaign        text,
    prompt          text             not null,
    negative_prompt text             not null,
    model           text             not null,
    ratio           text             not null,
    long_side       integer          not null,
    steps           integer          not null,
    guidance        double precision not null,
    styles          text             not null,
    variants        integer          not null check (variants between 1 and 20),
    sheet           text             not null,
    sha256          text             not null,
    rows            integer          not null,
    created_at      timestamptz      not null,
    started_at      timestamptz,
    paused          boolean          not null default false,
    run             uuid
);
create index bulk_order_of_owner on bulk_order (owner_id, created_at desc, id desc);
create index bulk_order_latest on bulk_order (created_at desc, id desc);

-- The picture's id is given when it is sent and never changes while it can still come: so an item has one picture at most.
create table bulk_item (
    order_id   uuid        not null references bulk_order on delete cascade,
    position   integer     not null check (position >= 0),
    row_number integer     not null,
    variant    integer     not null,
    prompt     text        not null,
    negative_prompt text   not null,
    seed       bigint      not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'MADE', 'FAILED')),
    generation uuid,
    problem    text        not null default '',
    changed_at timestamptz not null,
    primary key (order_id, position),
    constraint sent_has_picture check (state not in ('SENT', 'MADE') or generation is not null)
);
create unique index bulk_item_of_picture on bulk_item (generation) where generation is not null;
create index bulk_item_open on bulk_item (order_id, state, position) where state in ('WAITING', 'SENT', 'FAILED');

-- What is wrong with the sheet; its rows are left out.
create table bulk_fault (
    order_id    uuid    not null references bulk_order on delete cascade,
    position    integer not null,
    row_number  integer not null,
    column_name text    not null,
    code        text    not null,
    details     text    not null,
    primary key (order_id, position)
);
