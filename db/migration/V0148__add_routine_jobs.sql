-- The log of usage added up by days of UTC. Complete for every day before rolled_until; the log itself stays.
create table usage_day (
    day            date   not null,
    owner_id       uuid   not null,
    campaign       text,
    model          text   not null,
    outcome        text   not null check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    reason         text,
    entries        bigint not null check (entries > 0),
    compute_millis bigint not null check (compute_millis >= 0),
    calls          bigint not null check (calls >= 0),
    unique nulls not distinct (day, owner_id, campaign, model, outcome, reason)
);

create table usage_roll_up (
    only_one     boolean primary key default true check (only_one),
    rolled_until date    not null
);

insert into usage_roll_up (rolled_until) values (date '0001-01-01');

-- How a month of quotas ended.
create table quota_month (
    month          date        primary key check (extract(day from month) = 1),
    people         integer     not null check (people >= 0),
    campaigns      integer     not null check (campaigns >= 0),
    used           bigint      not null check (used >= 0),
    released       bigint      not null check (released >= 0),
    completed      bigint      not null,
    failed         bigint      not null,
    cancelled      bigint      not null,
    compute_millis bigint      not null,
    calls          bigint      not null,
    closed_at      timestamptz not null
);

-- That somebody was reminded of a paper's end, at a number of days before it; below zero that it is over.
create table kyc_reminder (
    influencer uuid        not null references user_account (id) on delete cascade,
    -- Whoever replaces the paper, or mends its date, is reminded of the new one.
    described  timestamptz not null,
    threshold  integer     not null check (threshold between -1 and 365),
    told_at    timestamptz not null,
    primary key (influencer, described, threshold)
);

insert into job_schedule (id, job, cron, zone, catch_up, next_at, changed_by, changed_at)
select cast(s.id as uuid), s.job, s.cron, 'UTC', 'ONCE',
       (date_trunc('day', now() at time zone 'UTC') + interval '1 day' + cast(s.at as interval)) at time zone 'UTC',
       'system:schedule', now()
  from (values ('019a0000-0000-7000-8000-000000000148', 'roll-up-usage', '40 1 * * *', '1 hour 40 minutes'),
               ('019a0000-0000-7000-8000-000000000149', 'remind-expiry', '0 7 * * *', '7 hours')) as s(id, job, cron, at);

-- The first three days of each month: a month whose last pictures are still being made is closed by the next run.
insert into job_schedule (id, job, cron, zone, catch_up, next_at, changed_by, changed_at)
values ('019a0000-0000-7000-8000-00000000014b', 'reset-quotas', '20 2 1-3 * *', 'UTC', 'ONCE',
        (date_trunc('month', now() at time zone 'UTC') + interval '1 month 2 hours 20 minutes') at time zone 'UTC',
        'system:schedule', now()),
       ('019a0000-0000-7000-8000-00000000014a', 'rescreen-people', '0 3 * * 0', 'UTC', 'ONCE',
        (date_trunc('week', now() at time zone 'UTC') + interval '6 days 3 hours' + case when extract(isodow from now() at time zone 'UTC') = 7 then interval '7 days' else interval '0' end) at time zone 'UTC',
        'system:schedule', now());
