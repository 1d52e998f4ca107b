-- Who a person is at the company's sign-on: the issuer's word for them, which stays the same when their address changes.
create table outside_identity (
    issuer    text        not null,
    subject   text        not null,
    user_id   uuid        not null references user_account (id) on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);

create index outside_identity_user on outside_identity (user_id);
