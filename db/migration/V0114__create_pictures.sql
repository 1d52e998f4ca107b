-- Finished pictures and all they were made with, under the id of their generation. The bytes lie in the object store under the owner's key.
create table picture (
    id              uuid             primary key,
    owner_id        uuid             not null references user_account (id),
    campaign        text             check (length(campaign) between 1 and 80),
    prompt          text             not null,
    negative_prompt text             not null,
    model           text             not null,
    model_checksum  text             not null,
    seed            bigint           not null,
    steps           integer          not null,
    guidance        double precision not null,
    ratio           text             not null,
    styles          jsonb            not null,
    width           integer          not null check (width > 0),
    height          integer          not null check (height > 0),
    media_type      text             not null,
    sha256          text             not null,
    size            bigint           not null check (size > 0),
    thumbnail       text             not null,
    worker          text             not null,
    compute_millis  bigint           not null,
    made_at         timestamptz      not null,
    rating          smallint         check (rating between 1 and 5),
    deleted_at      timestamptz,
    words           tsvector generated always as (to_tsvector('simple', prompt)) stored
);

create index picture_newest on picture (owner_id, made_at desc, id desc) where deleted_at is null;
create index picture_campaign on picture (campaign, made_at desc, id desc) where deleted_at is null and campaign is not null;
create index picture_rated on picture (owner_id, rating desc, id desc) where deleted_at is null and rating is not null;
create index picture_words on picture using gin (words);
create index picture_deleted on picture (deleted_at) where deleted_at is not null;
