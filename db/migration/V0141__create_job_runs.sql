-- A run is what somebody wants done; an execution of the server is only what drives it for a while.
create table job_node (
    id         uuid        primary key,
    name       text        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    stopped_at timestamptz
);
create index job_node_seen on job_node (seen_at);

create table job_run (
    id               uuid        primary key,
    job              text        not null check (job <> ''),
    parameters       jsonb       not null default '{}',
    dry_run          boolean     not null default false,
    state            text        not null check (state in ('REQUESTED', 'RUNNING', 'STOPPED', 'COMPLETED', 'FAILED', 'INTERRUPTED', 'ABANDONED')),
    attempt          integer     not null default 0 check (attempt >= 0),
    -- Requests of the same attempt's end that brought nothing further; the supervisor gives up after a few.
    fruitless        integer     not null default 0,
    settled_before   bigint      not null default 0,
    because          text        not null,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    begins_after     timestamptz not null,
    schedule         uuid,
    due_at           timestamptz,
    node             uuid        references job_node,
    execution        bigint,
    started_at       timestamptz,
    attempt_at       timestamptz,
    ended_at         timestamptz,
    stop_asked       boolean     not null default false,
    problem          text,
    figures          jsonb       not null default '{}',
    late_told        boolean     not null default false,
    correlation_id   text        not null,
    constraint running_somewhere check (state <> 'RUNNING' or node is not null)
);
create index job_run_waiting on job_run (begins_after, id) where state = 'REQUESTED';
create index job_run_running on job_run (node) where state = 'RUNNING';
create index job_run_latest on job_run (requested_at desc, id desc);
create index job_run_of_job on job_run (job, requested_at desc, id desc);
create index job_run_ended on job_run (ended_at) where ended_at is not null;

create table job_step (
    run          uuid        not null references job_run on delete cascade,
    step         text        not null,
    partition    integer     not null check (partition >= 0),
    total        bigint      check (total >= 0),
    done         bigint      not null default 0,
    skipped      bigint      not null default 0,
    started_at   timestamptz not null,
    updated_at   timestamptz not null,
    -- What the attempt that drives it now has done, for its speed.
    attempt      integer     not null,
    attempt_at   timestamptz not null,
    attempt_done bigint      not null default 0,
    told_at      timestamptz not null,
    primary key (run, step, partition)
);

-- What a step has to do, item by item. An item that is taken belongs to one partition for as long as the attempt lasts.
create table job_item (
    run             uuid   not null references job_run on delete cascade,
    step            text   not null,
    position        bigint not null,
    key             text   not null,
    payload         text   not null,
    state           text   not null default 'WAITING' check (state in ('WAITING', 'DONE', 'SKIPPED')),
    taken_attempt   integer,
    taken_partition integer,
    primary key (run, step, position)
);
create index job_item_waiting on job_item (run, step, position) where state = 'WAITING';

create table job_skip (
    id         uuid        primary key,
    run        uuid        not null references job_run on delete cascade,
    job        text        not null,
    step       text        not null,
    position   bigint,
    key        text        not null,
    input      text        not null,
    reason     text        not null,
    detail     text        not null,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'REQUEUED', 'DISMISSED')),
    skipped_at timestamptz not null,
    fixed      boolean     not null default false,
    settled_at timestamptz,
    settled_by text
);
create index job_skip_of_run on job_skip (run, state, id);
create index job_skip_latest on job_skip (skipped_at desc, id desc);
create index job_skip_open on job_skip (job, skipped_at desc) where state = 'OPEN';

create table job_log (
    run     uuid        not null references job_run on delete cascade,
    number  bigint      generated always as identity,
    attempt integer     not null,
    said_at timestamptz not null,
    line    text        not null,
    primary key (run, number)
);

create table job_schedule (
    id         uuid        primary key,
    job        text        not null check (job <> ''),
    parameters jsonb       not null default '{}',
    cron       text        not null,
    zone       text        not null,
    left_out   text        not null default '',
    catch_up   text        not null check (catch_up in ('NONE', 'ONCE', 'ALL')),
    paused     boolean     not null default false,
    next_at    timestamptz,
    last_at    timestamptz,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null default 1
);
create index job_schedule_due on job_schedule (next_at) where not paused;

insert into job_schedule (id, job, cron, zone, catch_up, next_at, changed_by, changed_at)
values ('019a0000-0000-7000-8000-000000000141', 'clean-history', '30 2 * * *', 'UTC', 'ONCE',
        (date_trunc('day', now() at time zone 'UTC') + interval '1 day 2 hours 30 minutes') at time zone 'UTC',
        'system:schedule', now());

drop table scheduled_run;
