-- Signed tax forms, every one of them; the newest of a person counts. What they say is encrypted with the person's key.

create table tax_form (
    id             uuid        primary key,
    owner_id       uuid        not null references user_account (id) on delete cascade,
    version        integer     not null check (version > 0),
    kind           text        not null check (kind in ('W9', 'W8BEN', 'VAT', 'LOCAL')),
    country        text        not null check (country ~ '^[A-Z]{2}$'),
    details_cipher bytea       not null,
    number_index   bytea       not null,
    signed_at      timestamptz not null,
    valid_until    date,
    ip             text        not null,
    correlation_id text        not null,
    unique (owner_id, version),
    constraint tax_form_runs_out check ((kind = 'W8BEN') = (valid_until is not null))
);

create index tax_form_number on tax_form (number_index);

create function refuse_tax_form_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a signed form stays as it is' using errcode = 'insufficient_privilege';
end
$$;

create trigger tax_form_signed_for_good
    before update on tax_form
    for each statement execute function refuse_tax_form_change();
