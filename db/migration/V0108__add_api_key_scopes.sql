-- What a key may be used for; those made before may do all that their owner may.
alter table api_key
    add column scopes text not null default '*' check (length(scopes) between 1 and 1000);

alter table api_key
    alter column scopes drop default;
