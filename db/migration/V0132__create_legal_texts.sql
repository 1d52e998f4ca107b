-- What people agree to, and the evidence that they did. A published text and an agreement stay as they are, whoever asks.

create table legal_text (
    id           uuid        primary key,
    kind         text        not null check (kind in ('TERMS', 'PRIVACY')),
    version      integer     not null check (version > 0),
    title        text        not null check (length(title) between 1 and 120),
    body         text        not null check (length(body) between 1 and 60000),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED')),
    sha256       text        not null,
    published_at timestamptz,
    published_by text,
    edit         bigint      not null,
    unique (kind, version),
    constraint legal_text_published check ((state = 'PUBLISHED') = (published_at is not null and published_by is not null)),
    constraint legal_text_sha256 check (sha256 = encode(sha256(convert_to(title || E'\n\n' || body, 'UTF8')), 'hex'))
);

create unique index legal_text_draft on legal_text (kind) where state = 'DRAFT';

-- Outlives the account it tells of, as the audit trail does.
create table consent (
    user_id        uuid        not null,
    text_id        uuid        not null references legal_text (id),
    given_at       timestamptz not null,
    ip             text        not null,
    user_agent     text        not null check (length(user_agent) <= 300),
    correlation_id text        not null,
    primary key (user_id, text_id)
);

create index consent_of_text on consent (text_id);

create function refuse_consent_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'agreements are evidence and stay as they are' using errcode = 'insufficient_privilege';
end
$$;

create trigger consent_append_only
    before update or delete or truncate on consent
    for each statement execute function refuse_consent_change();

create function refuse_legal_text_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a published text stays as it is' using errcode = 'insufficient_privilege';
end
$$;

create trigger legal_text_published_for_good
    before update or delete on legal_text
    for each row when (old.state = 'PUBLISHED') execute function refuse_legal_text_change();

create trigger legal_text_never_emptied
    before truncate on legal_text
    for each statement execute function refuse_legal_text_change();

insert into legal_text (id, kind, version, title, body, state, sha256, published_at, published_by, edit)
select cast(t.id as uuid), t.kind, 1, t.title, t.body, 'PUBLISHED',
       encode(sha256(convert_to(t.title || E'\n\n' || t.body, 'UTF8')), 'hex'), now(), 'system:shipped', 1
  from (values
('019aa5e0-0000-7000-8000-000000000101', 'TERMS', 'Terms of Service', 'These terms are between you and the company that runs this portal. They say what you may expect of us, and what we expect of you.

## What the portal is for

You show who you are, take part in campaigns of brands, make content for them, and are paid for what was agreed. Some tools make pictures with the help of artificial intelligence.

## Your account

- You are at least 18 years old, and what you tell us about yourself is true.
- Your account is yours alone. Keep your password and your codes to yourself, and tell us at once if somebody else may know them.
- You may close your account whenever you like. What was agreed for a campaign before stays agreed.

## What you make

You keep the rights to what you make. Brands may use it as the campaign says, and in no other way. You only hand in what you may hand in: nothing that belongs to others, and nothing the rules of the portal forbid.

Pictures made with our tools carry a mark that says so. You leave that mark in place, and you say that a post is paid for where the law asks for it.

## Being paid

We pay what was agreed once a campaign has accepted your work. For this we need a bank account in your name and, in many countries, a tax form. You are responsible for the taxes on what you earn.

## What we may do

We may refuse content, or close an account, where these terms or the law are broken. We tell you why, and you can ask a person to look at it again.

## What we are liable for

We are liable without limit where we act on purpose or with gross negligence, and where life or health is harmed. Otherwise we are liable for what has to work for the contract to make sense, up to the damage that was to be expected.

## Changes

When these terms change, we show you the new version and ask you before you go on. If you do not agree, you can take your data with you and close your account.'),
('019aa5e0-0000-7000-8000-000000000102', 'PRIVACY', 'Privacy Policy', 'This policy says what we keep of you, why, for how long, and what you can ask of us.

## What we keep

- Who you are: name, e-mail address and, once you take part in campaigns, address, birth date and the papers you show us.
- Where you are paid to: your bank account and your tax form.
- What you do here: your sign-ins with device and network address, what you agree to, the pictures you make and the prompts you write.

## Why

We keep it to run your account, to know whom we pay, to keep the portal safe, and because laws on taxes and money laundering ask us to. We do not sell it, and we do not use it for advertising of others.

## How it is protected

What is personal is encrypted with a key of your own. Staff sees it masked; whoever needs to see it whole gives a reason, and that is recorded.

## For how long

Papers of identity and payment are kept for the seven years that the law asks for, records of sign-ins for 90 days, everything else until you close your account.

## Who else sees it

Brands see your public profile and what you hand in for their campaigns. Banks see what they need for a payment. Providers who run machines for us see nothing they could read.

## What you can ask of us

- A copy of everything we keep of you, at any time, on the page Your data.
- That we correct what is wrong.
- That we forget you. We decide within 30 days, and tell you if a law asks us to keep something longer.

You can also complain to the authority for data protection where you live.

## Changes

When this policy changes, we show you the new version and ask you before you go on.')) as t(id, kind, title, body);
