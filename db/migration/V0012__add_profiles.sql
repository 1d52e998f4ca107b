-- How a person wants to see the portal and to be seen in it.
alter table user_account
    add column theme    text not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    add column language text not null default 'EN' check (language in ('EN', 'EN_GB', 'DE', 'FR', 'ES')),
    add column avatar   text,
    add constraint user_account_avatar foreign key (id, avatar) references stored_object (subject_id, sha256);
