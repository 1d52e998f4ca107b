-- What may not be asked of the image models, what they may not show, who was refused, and who asked a human about it.

create table moderation_rule (
    id          uuid primary key,
    name        text        not null check (length(name) between 1 and 100),
    kind        text        not null check (kind in ('WORD', 'PHRASE', 'PATTERN')),
    category    text        not null check (category in ('MINORS', 'SEXUAL', 'VIOLENCE', 'SELF_HARM', 'HATE', 'PERSONAL_DATA', 'OTHER')),
    terms       text        not null check (length(terms) between 1 and 20000),
    explanation text        not null check (length(explanation) between 1 and 500),
    enabled     boolean     not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    version     bigint      not null
);

create unique index moderation_rule_name on moderation_rule (lower(name));

-- Pictures that may not be shown again, known by a fingerprint that survives scaling and compression.
create table blocked_picture (
    id          uuid primary key,
    label       text        not null check (length(label) between 1 and 100),
    fingerprint bigint      not null unique,
    thumbnail   text        not null check (thumbnail ~ '^[0-9a-f]{64}$'),
    created_at  timestamptz not null,
    created_by  text        not null
);

create index blocked_picture_newest on blocked_picture (created_at desc, id desc);

-- What was asked for is the person's own: text and matched words are encrypted with their key. The same text refused by the same rule
-- is one refusal, however often it is tried.
create table refusal (
    id          uuid primary key,
    user_id     uuid        not null references user_account (id) on delete cascade,
    subject     text        not null check (subject in ('TEXT', 'PICTURE')),
    rule        text        not null check (length(rule) between 1 and 200),
    explanation text        not null check (length(explanation) between 1 and 1000),
    text_cipher bytea,
    text_index  bytea,
    generation  uuid,
    thumbnail   text check (thumbnail ~ '^[0-9a-f]{64}$'),
    times       integer     not null check (times > 0),
    refused_at  timestamptz not null,
    constraint refusal_of_text_or_picture check (
        (subject = 'TEXT' and text_cipher is not null and text_index is not null and generation is null and thumbnail is null)
        or (subject = 'PICTURE' and text_cipher is null and text_index is null and generation is not null))
);

create unique index refusal_of_text on refusal (user_id, text_index, rule) where subject = 'TEXT';
create unique index refusal_of_picture on refusal (user_id, generation) where subject = 'PICTURE';
create index refusal_of_person on refusal (user_id, refused_at desc, id desc);

create table appeal (
    refusal_id     uuid primary key references refusal (id) on delete cascade,
    state          text        not null check (state in ('OPEN', 'UPHELD', 'REJECTED')),
    comment_cipher bytea       not null,
    created_at     timestamptz not null,
    decided_at     timestamptz,
    decided_by     uuid references user_account (id) on delete set null,
    decider        text,
    reason_cipher  bytea,
    constraint appeal_open_or_decided check ((state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (decider is null)),
    constraint appeal_rejected_for_a_reason check (state <> 'REJECTED' or reason_cipher is not null)
);

create index appeal_open on appeal (created_at, refusal_id) where state = 'OPEN';
create index appeal_newest on appeal (created_at desc, refusal_id desc);

insert into moderation_rule (id, name, kind, category, terms, explanation, enabled, changed_at, changed_by, version) values
('019aa5e0-0000-7000-8000-000000000001', 'Abuse of children', 'WORD', 'MINORS',
 E'lolicon\nshotacon\npedo\npedos\npaedo\npedophil*\npaedophil*\ncsam\njailbait\nkiddieporn\nchildporn',
 'Pictures that sexualise children are never made here.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000002', 'Children in sexual scenes', 'PHRASE', 'MINORS',
 E'child porn\nchild pornography\nkiddie porn\nkiddy porn\nunderage nude\nunderage nudes\nunderage sex\nunderage girl\nunderage boy\nunderage girls\nunderage boys\nnude child\nnude children\nnaked child\nnaked children\nnaked boy\nnaked girl\nnaked kid\nnaked kids\nnude kid\nnude kids\nnude teen\nnude teens\nnaked teen\nnaked teens\nsexy child\nsexy children\nsexy kid\nsexy schoolgirl\nsexy teen\nsexy teens\npreteen model\npreteen nude\nteen porn\nminor in lingerie\nchild in lingerie',
 'Pictures that sexualise children are never made here.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000003', 'Nudity', 'WORD', 'SEXUAL',
 E'nude\nnudes\nnudity\nnaked\nnakedness\nnekkid\ntopless\nunclothed\nnipple\nnipples\nareola\ngenitals\ngenitalia\npenis\npenises\nvagina\nvaginas\nvulva\nboobs\nboobies\ntits\ntitties\nupskirt\ncameltoe\ndickpic\n!nude lipstick\n!nude lipsticks\n!nude lip\n!nude lips\n!nude gloss\n!nude nails\n!nude nail polish\n!nude manicure\n!nude heels\n!nude pumps\n!nude shoes\n!nude sandals\n!nude tights\n!nude stockings\n!nude make up\n!nude eyeshadow\n!nude palette\n!nude shade\n!nude shades\n!nude tone\n!nude tones\n!nude color\n!nude colors\n!nude colour\n!nude colours\n!nude beige\n!nude pink\n!nude blush\n!naked cake\n!naked cakes\n!naked eye\n!naked mole rat\n!naked mole rats\n!naked palette\n!naked bike\n!naked bikes\n!naked juice\n!naked flame\n!topless jeep\n!topless car\n!blue footed boobies\n!red footed boobies\n!great tits\n!blue tits\n!coal tits\n!marsh tits\n!grease nipple\n!grease nipples\n!bottle nipple\n!bottle nipples',
 'Campaign pictures show people dressed. Leave nudity out of the prompt.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000004', 'Sexual content', 'WORD', 'SEXUAL',
 E'porn\nporno\npornstar\npornographic\npornography\nhentai\nnsfw\nhardcoreporn\nblowjob\nblowjobs\nhandjob\nhandjobs\ncumshot\ncumshots\ncreampie\ndeepthroat\ngangbang\nthreesome\norgy\norgies\norgasm\norgasms\nmasturbat*\nejaculat*\nfellatio\ncunnilingus\ndildo\ndildos\nbondage\nbdsm\nfetish\nerotic\nerotica\nhorny\nslutty\nsluts\nslut\nwhore\nwhores\nfuck\nfucks\nfucked\nfucking\nincest\nbestiality\nzoophilia\nbukkake\nrule34\n!horny toad\n!horny toads\n!horny lizard\n!orgasm blush',
 'Sexual pictures are not made here.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000005', 'Sexual scenes', 'PHRASE', 'SEXUAL',
 E'having sex\nsex scene\nsex scenes\nsex act\nsex acts\nsex tape\nsexual intercourse\nsexual act\noral sex\nanal sex\ngroup sex\nexplicit sex\nhardcore sex\nsex toy\nsex toys\nhand job\nblow job\nwithout clothes\nwithout any clothes\nwearing nothing\nwearing no clothes\nundressed woman\nundressed man\nundressed girl\nbare breasts\nbare breasted\nbare chested woman\nexposed breasts\nexposed genitals\nstrip tease\nsee through lingerie',
 'Sexual pictures are not made here.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000006', 'Sexual violence', 'WORD', 'SEXUAL',
 E'rape\nraped\nraping\nrapist\nrapists\nmolest\nmolested\nmolesting\nmolestation\n!oilseed rape\n!rape field\n!rape fields\n!rape oil\n!rape blossom\n!rape flowers',
 'Pictures of sexual violence are not made here.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000007', 'Cruelty and gore', 'WORD', 'VIOLENCE',
 E'gore\ngory\nbloodbath\nbehead\nbeheads\nbeheaded\nbeheading\nbeheadings\ndecapitat*\ndismember*\ndisembowel*\nmutilat*\nmassacre\nmassacres\ntorture\ntortured\ntorturing\ncorpse\ncorpses\ncannibalism\nlynched\nlynching\n!gore tex\n!al gore\n!corpse flower\n!corpse bride\n!corpse reviver',
 'Cruelty and gore do not belong into campaign pictures.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000008', 'Violent scenes', 'PHRASE', 'VIOLENCE',
 E'school shooting\nschool shooter\nmass shooting\nmass murder\ndead body\ndead bodies\nsevered head\nsevered limb\nsevered limbs\nsevered hand\ncut his throat\ncut her throat\nslit throat\nblood everywhere\ncovered in blood\nbeaten to death\nstabbed to death\nshot in the head\nburned alive\nburning alive\nterrorist attack\nbomb making\nsuicide bomber\ngun to head\ngun to his head\ngun to her head\nanimal cruelty\nanimal abuse',
 'Violence against people or animals does not belong into campaign pictures.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000009', 'Killing', 'WORD', 'VIOLENCE',
 E'murder\nmurders\nmurdered\nmurdering\nmurderer\ngenocide\nterrorist\nterrorists\nbloodshed\n!murder mystery\n!murder mysteries\n!murder of crows\n!murder on the orient express',
 'Violence against people or animals does not belong into campaign pictures.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-00000000000a', 'Self-harm', 'WORD', 'SELF_HARM',
 E'suicide\nsuicides\nsuicidal\nselfharm\nanorexic\nproana\nthinspo\nthinspiration\n!suicide squad\n!suicide prevention',
 'We make no pictures of people who hurt themselves. If this is about you: please talk to somebody; your local emergency number can help at once.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-00000000000b', 'Ways of self-harm', 'PHRASE', 'SELF_HARM',
 E'self harm\nself harming\nself mutilation\ncutting wrists\ncutting her wrists\ncutting his wrists\nslit wrists\nslitting wrists\nkill myself\nkill yourself\nkilling herself\nkilling himself\nhanging himself\nhanging herself\npro ana\noverdose on pills',
 'We make no pictures of people who hurt themselves. If this is about you: please talk to somebody; your local emergency number can help at once.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-00000000000c', 'Hate', 'WORD', 'HATE',
 E'nazi\nnazis\nneonazi\nneonazis\nhitler\nswastika\nswastikas\nsubhuman\nsubhumans\nuntermensch\nblackface',
 'Symbols and slogans of hate are not shown here.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-00000000000d', 'Slogans of hate', 'PHRASE', 'HATE',
 E'heil hitler\nsieg heil\nhitler salute\nnazi salute\nnazi flag\nku klux klan\nwhite power\nwhite supremacy\nwhite supremacist\nmaster race\nethnic cleansing\ndeath to all\nkill all jews\nkill all muslims\nkill all gays\nrace war\n!white power bank\n!white power banks\n!white power cord\n!white power cable\n!white power adapter\n!white power outlet\n!white power button\n!white power tool\n!white power tools\n!white power suit\n!white power drill\n!white power strip',
 'Symbols and slogans of hate are not shown here.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-00000000000e', 'E-mail addresses', 'PATTERN', 'PERSONAL_DATA',
 E'\\b[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*\\.[a-z]{2,24}\\b',
 'A prompt needs nobody''s address. Leave e-mail addresses out.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-00000000000f', 'Numbers of cards and accounts', 'PATTERN', 'PERSONAL_DATA',
 E'\\b(?:\\d{4}[ -]){3}\\d{4}\\b\n\\b[a-z]{2}\\d{2} ?(?:[a-z]{4} ?)?(?:\\d{4} ?){2,6}\\d{1,4}\\b\n\\b\\d{3}-\\d{2}-\\d{4}\\b\n\\b\\d{16}\\b',
 'A prompt needs no numbers of cards, accounts or papers. Leave them out.', true, now(), 'system:shipped', 1),
('019aa5e0-0000-7000-8000-000000000010', 'Telephone numbers', 'PATTERN', 'PERSONAL_DATA',
 E'(?:^|[^0-9a-z])\\+\\d{1,3}[ ./-]?(?:\\(?\\d{1,4}\\)?[ ./-]?){2,5}\\d{2,4}\\b\n\\b\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}\\b',
 'A prompt needs nobody''s telephone number. Leave it out.', true, now(), 'system:shipped', 1);
