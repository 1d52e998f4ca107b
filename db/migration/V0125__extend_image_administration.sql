-- Why a picture was not made; and everything that a report of many months reads, so that it reads nothing else.
alter table usage_entry add column reason text check (length(reason) between 1 and 80);
create index usage_entry_report on usage_entry (ended_at)
    include (owner_id, campaign, model, outcome, calls, compute_millis, waited_millis, reason);
drop index usage_entry_time;

-- A replayed picture waits from then on; one that was given up keeps the reason.
alter table generation
    add column replayed_at timestamptz,
    add column given_up    text check (length(given_up) between 1 and 500);
create index generation_open on generation (state desc, priority, turn, id) where state in ('QUEUED', 'RUNNING');
create index generation_done on generation (ended_at) where state = 'COMPLETED';

-- Styles that administrators do not show, and the picture that will be the model's preview once it is made.
alter table image_model
    add column hidden_styles      jsonb not null default '[]' check (jsonb_typeof(hidden_styles) = 'array'),
    add column preview_generation uuid,
    add column preview_owner      uuid,
    add constraint image_model_preview_wish check ((preview_generation is null) = (preview_owner is null));
