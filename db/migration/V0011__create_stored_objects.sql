-- Files, by what they contain. The content lies in the object store, encrypted with its subject's key.
create table stored_object (
    subject_id uuid        not null references subject_key (subject_id),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null check (size >= 0),
    media_type text        not null,
    location   text        not null unique check (location ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    primary key (subject_id, sha256)
);
