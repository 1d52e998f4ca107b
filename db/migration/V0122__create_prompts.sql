-- Prompts that people keep for themselves, and templates that staff make for all. Both may hold variables in double braces.
create table prompt (
    id         uuid             primary key,
    kind       text             not null check (kind in ('MINE', 'TEMPLATE')),
    owner_id   uuid             references user_account (id) on delete cascade,
    title      text             not null check (length(title) between 1 and 80),
    text       text             not null check (length(text) between 1 and 2000),
    negative   text             not null check (length(negative) <= 1000),
    model      text             not null check (length(model) <= 100),
    ratio      text             not null check (ratio ~ '^([0-9]{1,2}:[0-9]{1,2})?$'),
    steps      integer          check (steps between 1 and 200),
    guidance   double precision check (guidance between 0 and 50),
    loras      text             not null check (length(loras) <= 1000),
    brand      text             not null default '' check (length(brand) <= 60),
    enabled    boolean          not null default true,
    audience   text             not null default '' check (audience ~ '^([A-Z_]+(,[A-Z_]+)*)?$'),
    times_used bigint           not null default 0 check (times_used >= 0),
    changed_at timestamptz      not null,
    version    bigint           not null,
    check ((kind = 'MINE') = (owner_id is not null)),
    check (kind = 'TEMPLATE' or (brand = '' and enabled and audience = ''))
);

create index prompt_owner on prompt (owner_id, changed_at desc, id desc) where owner_id is not null;
create index prompt_template on prompt (changed_at desc, id desc) where kind = 'TEMPLATE';

-- Templates are everybody's, what somebody likes is their own.
create table prompt_favourite (
    user_id   uuid not null references user_account (id) on delete cascade,
    prompt_id uuid not null references prompt (id) on delete cascade,
    primary key (user_id, prompt_id)
);

create index prompt_favourite_prompt on prompt_favourite (prompt_id);

-- Templates to begin with, in words that the shipped model knows.
insert into prompt (id, kind, title, text, negative, model, ratio, steps, guidance, loras, brand, enabled, audience, changed_at, version)
values
    ('01934000-0000-7000-8000-000000000001', 'TEMPLATE', 'Product on a beach',
     'product photo of a {{colour:white|teal|pink|red|yellow}} {{product:bottle|perfume|handbag|camera|watch}} on a beach, {{light:warm light|soft light|golden hour}}',
     'dark', '', '4:5', null, null, '', '', true, '', now(), 1),
    ('01934000-0000-7000-8000-000000000002', 'TEMPLATE', 'City street at night',
     'an ad with a {{material:glossy|matte|metal}} {{colour:red|purple|yellow|white|black}} {{product:sneaker|phone|backpack|watch|cap}} in a city at night',
     '', '', '9:16', null, null, 'neon=0.8', '', true, '', now(), 1),
    ('01934000-0000-7000-8000-000000000003', 'TEMPLATE', 'Seasonal sale',
     'a poster with two {{colour:red|green|blue|purple}} {{product:gift boxes|candles|balloons|books}} on a {{background:white|beige|pink|yellow}} background, {{light=warm light}}',
     '', '', '1:1', null, null, '', '', true, '', now(), 1),
    ('01934000-0000-7000-8000-000000000004', 'TEMPLATE', 'Unboxing',
     'a {{box colour:brown|white|red|teal}} gift box on the left and a {{colour:black|white|purple|blue}} {{product:phone|camera|lipstick|ring|cup}} on the right on a wooden table, soft light',
     '', '', '16:9', null, null, '', '', true, '', now(), 1),
    ('01934000-0000-7000-8000-000000000005', 'TEMPLATE', 'Sweet still life',
     'a picture of a {{colour:pink|yellow|brown|white}} {{treat:cake|ice cream}} and a {{vessel colour:green|teal|beige|blue}} {{vessel:cup|wine glass|jar}} on a wooden table, {{light=soft light}}',
     'dark', '', '1:1', null, null, 'pastel=0.7', '', true, '', now(), 1);
