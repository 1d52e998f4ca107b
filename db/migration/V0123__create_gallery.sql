-- Pictures as people keep them: found again by anything they were made with, sorted into boards, offered to campaigns.
alter table picture
    add column offered_to text check (length(offered_to) between 1 and 80),
    add column offered_at timestamptz,
    add check ((offered_to is null) = (offered_at is null));

-- A board is a person's; or, made by whoever manages campaigns, a campaign's.
create table board (
    id         uuid        primary key,
    owner_id   uuid        not null references user_account (id),
    campaign   text        check (length(campaign) between 1 and 80),
    name       text        not null check (length(name) between 1 and 80),
    created_at timestamptz not null
);

create unique index board_of_person on board (owner_id, lower(name)) where campaign is null;
create unique index board_of_campaign on board (campaign, lower(name)) where campaign is not null;

create table board_picture (
    board_id   uuid        not null references board (id) on delete cascade,
    picture_id uuid        not null references picture (id) on delete cascade,
    added_at   timestamptz not null,
    primary key (board_id, picture_id)
);
create index board_picture_picture on board_picture (picture_id);

drop index picture_rated;
create index picture_best on picture (owner_id, coalesce(rating, 0) desc, id desc) where deleted_at is null;
create index picture_model on picture (owner_id, model, made_at desc, id desc) where deleted_at is null;
create index picture_seed on picture (owner_id, seed);
create index picture_styles on picture using gin (styles jsonb_path_ops);
create index picture_bin on picture (owner_id, made_at desc, id desc) where deleted_at is not null;
create index picture_campaigns on picture (made_at desc, id desc) where deleted_at is null and campaign is not null;
create index picture_age on picture (made_at);

-- Who else needs the bytes, before they go.
create index picture_bytes on picture (owner_id, sha256);
create index picture_small_bytes on picture (owner_id, thumbnail);
