-- In which time zone people read moments, and whether they want to hear of a sign-in on a device they never used before.
alter table user_account
    add column time_zone           text    not null default 'UTC',
    add column tell_of_new_devices boolean not null default true;

-- Whether somebody came with such a device before.
create index user_session_device on user_session (user_id, browser, platform);
