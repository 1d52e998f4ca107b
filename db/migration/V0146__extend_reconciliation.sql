-- Folders that are watched for exports, comparisons that only say what they would do, and files that were removed when their time was over.

alter table reconciliation_provider add column watched boolean not null default false;

alter table reconciliation_file add column removed_at timestamptz;

alter table reconciliation_run add column dry_run boolean not null default false;
-- What a dry run has found, by kind, and what would become of it. Nothing else is kept of one.
alter table reconciliation_run add column expected jsonb not null default '{}';

create index reconciliation_result_ended on reconciliation_result (resolved_at) where state not in ('FOUND', 'OPEN');
