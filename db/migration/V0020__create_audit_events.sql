-- Who did what, when and from where. Rows are written once and never touched again.
create extension if not exists pg_trgm;

create table audit_event (
    id             uuid primary key,
    at             timestamptz not null,
    actor_id       uuid,
    actor_name     text        not null,
    action         text        not null check (action ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
    target_type    text        not null check (length(target_type) <= 60),
    target_id      text        not null check (length(target_id) <= 200),
    before         jsonb       not null check (jsonb_typeof(before) = 'object'),
    after          jsonb       not null check (jsonb_typeof(after) = 'object'),
    ip             text        not null,
    correlation_id text        not null,
    outcome        text        not null check (outcome in ('SUCCESS', 'REFUSED', 'FAILED')),
    node           text        not null,
    search         text        not null generated always as (lower(actor_name || ' ' || action || ' ' || target_type || ' '
                                   || target_id || ' ' || correlation_id || ' ' || ip)) stored
);

create index audit_event_newest on audit_event (at desc, id desc);
create index audit_event_by_actor on audit_event (actor_id, at desc);
create index audit_event_by_action on audit_event (action, at desc);
create index audit_event_by_target on audit_event (target_type, target_id, at desc);
create index audit_event_trouble on audit_event (outcome, at desc) where outcome <> 'SUCCESS';
create index audit_event_search on audit_event using gin (search gin_trgm_ops);

create function refuse_audit_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'audit events are append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_event_append_only
    before update or delete or truncate on audit_event
    for each statement execute function refuse_audit_change();
