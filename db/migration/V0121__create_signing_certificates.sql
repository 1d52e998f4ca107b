-- What pictures are signed with. One is in use; those of before stay, so that what they signed is still known as ours.
create table signing_certificate (
    id          uuid        primary key,
    fingerprint text        not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
    chain       text        not null check (chain like '-----BEGIN CERTIFICATE-----%'),
    origin      text        not null check (origin in ('MADE', 'CONFIGURED')),
    private_key bytea,
    created_at  timestamptz not null,
    retired_at  timestamptz,
    check (retired_at is null or retired_at >= created_at),
    -- The key of a certificate that was configured lies with its operator.
    check ((origin = 'MADE') = (private_key is not null))
);

create unique index signing_certificate_in_use on signing_certificate ((true)) where retired_at is null;
