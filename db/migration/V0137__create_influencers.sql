-- Who influencers are. What tells who somebody is is encrypted with their own key; blind indexes find equals without opening any.
create table influencer (
    user_id       uuid        primary key references user_account (id) on delete cascade,
    standing      text        not null check (standing in ('APPLICANT', 'ACTIVE', 'REFUSED', 'SUSPENDED')),
    about_cipher  bytea,
    about_done    boolean     not null default false,
    asked_cipher  bytea,
    country       text        check (country ~ '^[A-Z]{2}$'),
    person_index  bytea,
    name_index    bytea,
    phone_index   bytea,
    audience      jsonb       not null default '{}' check (jsonb_typeof(audience) = 'object'),
    audience_done boolean     not null default false,
    niches        text[]      not null default '{}' check (cardinality(niches) <= 5),
    followers     bigint      not null default 0 check (followers >= 0),
    created_at    timestamptz not null,
    activated_at  timestamptz,
    check (about_cipher is not null or not about_done),
    check (standing in ('APPLICANT', 'REFUSED') or activated_at is not null),
    check ((person_index is null) = (phone_index is null) and (person_index is null) = (name_index is null))
);

create index influencer_person on influencer (person_index) where person_index is not null;
create index influencer_name on influencer (name_index) where name_index is not null;
create index influencer_phone on influencer (phone_index) where phone_index is not null;
create index influencer_since on influencer (created_at, user_id);
create index influencer_followers on influencer (followers, user_id);
create index influencer_standing on influencer (standing, created_at, user_id);
create index influencer_country on influencer (country, created_at, user_id);
create index influencer_niches on influencer using gin (niches);

-- A profile that was removed stays as evidence, and its handle is free for others.
create table social_profile (
    id            uuid        primary key,
    user_id       uuid        not null references influencer (user_id) on delete cascade,
    platform      text        not null check (platform in ('INSTAGRAM', 'TIKTOK', 'YOUTUBE', 'X', 'FACEBOOK', 'TWITCH', 'LINKEDIN',
                                                           'PINTEREST', 'SNAPCHAT', 'THREADS', 'WEBSITE')),
    handle_cipher bytea       not null,
    handle_index  bytea       not null,
    followers     integer     not null check (followers between 0 and 1000000000),
    added_at      timestamptz not null,
    proven_at     timestamptz check (proven_at >= added_at),
    removed_at    timestamptz check (removed_at >= added_at)
);

create unique index social_profile_handle on social_profile (platform, handle_index) where removed_at is null;
create index social_profile_person on social_profile (user_id, added_at, id);

-- What somebody came with, as nothing that could be read back.
create table influencer_device (
    user_id      uuid        not null references influencer (user_id) on delete cascade,
    device_index bytea       not null,
    seen_at      timestamptz not null,
    primary key (user_id, device_index)
);

create index influencer_device_index on influencer_device (device_index);
