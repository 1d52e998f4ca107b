-- Lists of people in each order they can be asked for, and names by any part of them.
alter table user_account
    add column name_key text generated always as (lower(display_name)) stored;

create index user_account_by_name on user_account (name_key, id);
create index user_account_by_creation on user_account (created_at, id);
create index user_account_by_state on user_account (state, id);
create index user_role_by_role on user_role (role, user_id);

-- Part of every PostgreSQL package, but not every server lets us have it: without it a search by name reads the whole table.
do
$$
    begin
        create extension if not exists pg_trgm;
        create index user_account_name_parts on user_account using gin (name_key gin_trgm_ops);
    exception
        when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
            raise notice 'pg_trgm is not to be had here; a search by name reads all accounts';
    end
$$;
