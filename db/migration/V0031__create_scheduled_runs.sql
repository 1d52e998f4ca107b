-- Which scheduled job runs were begun: of several nodes, the one whose insert succeeds starts the job.
create table scheduled_run (
    job        text        not null,
    due_on     date        not null,
    started_at timestamptz not null,
    primary key (job, due_on)
);
