-- What the workers offer, as they last said it, and what administrators make of it.
create table image_model (
    name            text        primary key check (length(name) between 1 and 120),
    offer           jsonb       not null check (jsonb_typeof(offer) = 'object'),
    seen_at         timestamptz not null,
    enabled         boolean     not null default true,
    preset          boolean     not null default false,
    title           text        not null default '' check (length(title) <= 80),
    audience        text        not null default '' check (length(audience) <= 400),
    preset_steps    integer     check (preset_steps > 0),
    most_steps      integer     check (most_steps > 0),
    preset_guidance double precision check (preset_guidance >= 0),
    route           text        not null default 'worker' check (route ~ '^[a-z][a-z0-9-]{0,19}$'),
    preview_sha256  text,
    version         bigint      not null default 0
);

create unique index image_model_preset on image_model (preset) where preset;

-- Fair turns: a picture's turn is the later of the line's and its owner's last one, so that nobody waits behind another's many.
create table generation_line (
    priority smallint         primary key check (priority between 0 and 2),
    turn     double precision not null default 0
);
insert into generation_line (priority) values (0), (1), (2);

create table generation_share (
    priority smallint         not null references generation_line,
    owner_id uuid             not null,
    turn     double precision not null,
    primary key (priority, owner_id)
);

-- One picture that somebody wants; several wanted together share a submission.
create table generation (
    id                uuid             primary key,
    submission_id     uuid             not null,
    owner_id          uuid             not null references user_account (id),
    campaign          text             check (length(campaign) between 1 and 80),
    priority          smallint         not null references generation_line,
    turn              double precision not null,
    state             text             not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    route             text             not null,
    model             text             not null,
    prompt            text             not null check (length(prompt) between 1 and 2000),
    negative_prompt   text             not null check (length(negative_prompt) <= 2000),
    ratio             text             not null,
    long_side         integer          not null check (long_side > 0),
    seed              bigint           not null check (seed >= 0),
    steps             integer          not null check (steps > 0),
    guidance          double precision not null,
    styles            jsonb            not null check (jsonb_typeof(styles) = 'array'),
    quota_month       date             not null,
    created_at        timestamptz      not null,
    correlation_id    text             not null,
    next_attempt_at   timestamptz      not null,
    round             integer          not null default 0 check (round >= 0),
    calls             integer          not null default 0 check (calls >= 0),
    failures          integer          not null default 0 check (failures >= 0),
    losses            integer          not null default 0 check (losses >= 0),
    lease             uuid,
    leased_by         text,
    lease_until       timestamptz,
    worker            text,
    job               text,
    place             integer          not null default 0,
    step              integer          not null default 0,
    started_at        timestamptz,
    ended_at          timestamptz,
    dead              boolean          not null default false,
    problem_code      text,
    problem_cause     text,
    problem_next      text,
    problem_reference text,
    check ((state = 'RUNNING') = (lease is not null)),
    check ((state = 'RUNNING') = (lease_until is not null)),
    check ((state in ('COMPLETED', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    check ((state = 'FAILED') = (problem_code is not null)),
    check (not dead or state = 'FAILED')
);

create index generation_next on generation (priority, turn, id) include (owner_id) where state = 'QUEUED';
create index generation_waiting on generation (owner_id) where state = 'QUEUED';
create index generation_leased on generation (lease_until) where state = 'RUNNING';
create index generation_newest on generation (owner_id, created_at desc, id desc);
create index generation_submission on generation (submission_id);
create index generation_dead on generation (ended_at desc, id desc) where dead;
create index generation_ended on generation (model, ended_at desc) where state = 'COMPLETED';

-- Workers that shall get nothing new.
create table image_worker (
    address    text        primary key check (length(address) between 1 and 400),
    drained    boolean     not null,
    changed_at timestamptz not null
);
