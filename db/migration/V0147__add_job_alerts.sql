-- What people were told of a run, each once: a row is written with the mails it stands for, or not at all.
create table job_alert (
    run     uuid        not null references job_run on delete cascade,
    kind    text        not null check (kind in ('FAILED', 'INTERRUPTED', 'LATE', 'LONG')),
    -- A restarted run can fail again; late it is once, for its attempt 0.
    attempt integer     not null check (attempt >= 0),
    told_at timestamptz not null,
    primary key (run, kind, attempt)
);

create index job_run_troubled on job_run (ended_at) where state in ('FAILED', 'INTERRUPTED');

insert into job_alert (run, kind, attempt, told_at)
select id, state, attempt, now() from job_run where state in ('FAILED', 'INTERRUPTED');

insert into job_alert (run, kind, attempt, told_at)
select id, 'LATE', 0, now() from job_run where schedule is not null and state not in ('REQUESTED', 'RUNNING');

alter table job_run drop column late_told;
