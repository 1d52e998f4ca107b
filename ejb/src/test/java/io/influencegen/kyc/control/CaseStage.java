package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankAccountView;
import io.influencegen.bank.boundary.BankDesk;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.consent.boundary.Consents;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.identity.boundary.Accounts;
import io.influencegen.identity.control.AccountNameRepository;
import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.InfluencerStanding;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.LookAlikes;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.influencer.boundary.SocialProfile;
import io.influencegen.influencer.boundary.Standing;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.ownership.boundary.Ownership;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.provider.boundary.ProviderCheckView;
import io.influencegen.provider.boundary.ProviderChecks;
import io.influencegen.screening.boundary.Screening;
import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.boundary.ScreeningResult;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.tax.boundary.TaxDesk;
import io.influencegen.tax.boundary.TaxFormKind;
import io.influencegen.tax.boundary.TaxFormView;
import io.influencegen.testdb.Doubles;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cases on a real database with real keys; the features around them say what a test wants them to say. */
final class CaseStage {
    final TestDatabase database;
    final SettableClock clock;
    final Doubles edges = new Doubles();
    final Map<UserId, Standing> standings = new HashMap<>();
    final Map<UserId, Set<UserId>> sharedBank = new HashMap<>();
    ScreeningResult hits = new ScreeningResult(0, 0, 0);
    boolean changedAccount;
    boolean consented = true;
    private final KeyStage.Node node;

    CaseStage(Path folder) {
        KeyStage keys = new KeyStage(folder);
        node = keys.node();
        database = keys.database;
        clock = keys.clock;
        database.truncate("kyc_case", "kyc_document", "kyc_paper", "kyc_reminder", "kyc_rule_set");
    }

    /** What one transaction of one caller works with. */
    final class Desk {
        final CaseKeeper keeper;
        final CaseHolding holding;
        final CaseDecision decision;
        final CaseReading reading;
        final StatusReading status;
        final Papers papers;
        final PaperRepository documents;
        final RuleKeeper rules;
        final CaseRepository cases;
        final ItemRepository items;
        final PaperReminders reminders;
        final ScreeningAgain again;

        Desk(EntityManager entities, RequestContext context) {
            KeyStage.Keys keys = node.keys(entities);
            CaseSeal seal = new CaseSeal(keys.cipher());
            cases = new CaseRepository(entities);
            items = new ItemRepository(entities);
            StoryRepository stories = new StoryRepository(entities);
            documents = new PaperRepository(entities);
            Settings settings = new Settings(Map::of, clock);
            Payments payments = new Payments(bank(), tax());
            Sources sources = new Sources(influencers(), ownership(), documents, seal, payments);
            papers = new Papers(documents, seal, keys.index(), outbox(), clock);
            Story story = new Story(stories, seal, edges.audit(), context, clock, changed -> {});
            CaseNews news = new CaseNews(
                    edges.addressees(), edges.mailer(), new PortalLinks(Optional.empty(), 8080), edges.push());
            FactsGatherer gatherer =
                    new FactsGatherer(sources, papers, payments, influencers(), screening(), provider(), clock);
            RuleSetRepository sets = new RuleSetRepository(entities);
            RiskDesk risk = new RiskDesk(cases, items, gatherer, sets, provider(), payments, story, settings);
            Parties parties = new Parties(cases, influencers(), documents, payments);
            Accounts accounts = new Accounts(new AccountNameRepository(entities));
            keeper = new CaseKeeper(cases, items, sources, consents(), risk, story, news, settings, clock);
            Reopening reopening = new Reopening(
                    keeper, cases, items, new ReasonRepository(entities), risk, seal, story, news, settings, clock);
            reminders = new PaperReminders(new ReminderRepository(entities), sources, reopening, news, settings, clock);
            again = new ScreeningAgain(sources, gatherer, reopening);
            holding = new CaseHolding(cases, stories, parties, accounts, story, news, settings, context, clock);
            Outcome outcome =
                    new Outcome(cases, stories, standing(), sources, payments, consents(), seal, story, news, clock);
            decision = new CaseDecision(holding, items, sources, seal, screening(), outcome, story, context, clock);
            status = new StatusReading(cases, items, stories, sources, seal, clock);
            rules = new RuleKeeper(sets, cases, edges.audit(), context, clock);
            reading = new CaseReading(
                    cases,
                    new CaseBoardRepository(entities, new Tallies(clock)),
                    items,
                    stories,
                    papers,
                    sources,
                    parties,
                    influencers(),
                    accounts,
                    seal,
                    context,
                    clock);
        }
    }

    <T> T as(UserId who, Function<Desk, T> work) {
        return database.call(entities -> work.apply(new Desk(entities, Doubles.contextOf(who, Role.KYC_REVIEWER))));
    }

    void run(UserId who, Consumer<Desk> work) {
        as(who, desk -> {
            work.accept(desk);
            return true;
        });
    }

    /** Somebody who has given everything, and has sent it. */
    UUID sent(UserId applicant) {
        DocumentRow document = document(applicant);
        run(applicant, desk -> {
            desk.papers.describe(
                    applicant,
                    new PaperDetails(PaperKind.PASSPORT, numberOf(applicant), "DE", LocalDate.of(2031, 5, 14)));
            desk.documents.add(document);
            desk.keeper.beginOrRefresh(applicant);
            desk.keeper.submit(applicant);
        });
        return as(applicant, desk -> desk.cases.of(applicant).get(0).id());
    }

    DocumentRow document(UserId applicant) {
        return new DocumentRow(
                UUID.randomUUID(),
                applicant,
                PaperKind.PASSPORT,
                PaperKind.Side.FRONT,
                "0".repeat(64),
                "JPEG",
                1000,
                1,
                Optional.of(database.call(
                        entities -> new CaseSeal(node.keys(entities).cipher())
                                .seal(applicant, CaseSeal.Place.FILE_NAME, "planted-file.jpg"))),
                Optional.empty(),
                clock.instant());
    }

    static String numberOf(UserId applicant) {
        return "P" + applicant.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private Influencers influencers() {
        return new Influencers() {
            @Override
            public Optional<InfluencerView> find(UserId id) {
                return Optional.of(view(id));
            }

            @Override
            public LookAlikes lookAlikes(UserId id) {
                return new LookAlikes(Set.of(), Set.of(), Set.of());
            }

            @Override
            public Map<UserId, String> legalNamesOf(Collection<UserId> ids) {
                return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> "Maya Lopez"));
            }
        };
    }

    private InfluencerView view(UserId id) {
        return new InfluencerView(
                id,
                standings.getOrDefault(id, Standing.APPLICANT),
                Optional.of(new PersonDetails(
                        "Maya",
                        "Lopez",
                        Optional.of(LocalDate.of(1994, 8, 23)),
                        "+4915123456789",
                        new Address("Lindenweg 7", "", "10115", "Berlin", "", "DE"))),
                Optional.empty(),
                List.of(new SocialProfile(
                        UUID.randomUUID(),
                        Platform.TIKTOK,
                        "maya",
                        URI.create("https://www.tiktok.com/@maya"),
                        100,
                        Optional.of(clock.instant()))),
                Set.of(),
                Audience.UNKNOWN,
                List.of(),
                clock.instant(),
                Optional.empty());
    }

    private InfluencerStanding standing() {
        return new InfluencerStanding() {
            @Override
            public void activate(UserId id) {
                standings.put(id, Standing.ACTIVE);
            }

            @Override
            public void refuse(UserId id) {
                standings.put(id, Standing.REFUSED);
            }
        };
    }

    private BankDesk bank() {
        return new BankDesk() {
            @Override
            public Optional<BankAccountView> of(UserId owner) {
                return Optional.of(new BankAccountView(
                        UUID.randomUUID(),
                        owner,
                        BankScheme.IBAN,
                        "DE",
                        "EUR",
                        "Maya Lopez",
                        "3000",
                        BankAccountState.ENTERED,
                        changedAccount,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }

            @Override
            public Set<UserId> sharedWith(UserId owner) {
                return sharedBank.getOrDefault(owner, Set.of());
            }

            @Override
            public void confirm(UserId owner, String how) {
                edges.notices.add("confirmed " + owner);
            }

            @Override
            public void refuse(UserId owner, String reasonKey) {
                edges.notices.add("refused " + owner);
            }
        };
    }

    private TaxDesk tax() {
        return new TaxDesk() {
            @Override
            public Optional<TaxFormView> of(UserId owner) {
                return Optional.of(new TaxFormView(
                        UUID.randomUUID(),
                        owner,
                        TaxFormKind.W9,
                        1,
                        "DE",
                        "Maya Lopez",
                        "2719",
                        clock.instant(),
                        Optional.empty(),
                        false));
            }
        };
    }

    private Ownership ownership() {
        return new Ownership() {
            @Override
            public List<OwnershipView> state(UserId owner) {
                return List.of();
            }
        };
    }

    private Screening screening() {
        return new Screening() {
            @Override
            public ScreeningResult screen(UserId subject, ScreeningQuestion question) {
                return hits;
            }

            @Override
            public ScreeningResult resultOf(UserId subject) {
                return hits;
            }
        };
    }

    private static ProviderChecks provider() {
        return new ProviderChecks() {
            @Override
            public boolean begin(UserId user, String caseReference) {
                return false;
            }

            @Override
            public Optional<ProviderCheckView> latest(UserId user) {
                return Optional.empty();
            }
        };
    }

    private Consents consents() {
        return new Consents() {
            @Override
            public boolean isCurrent(UserId user) {
                return consented;
            }
        };
    }

    private static Outbox outbox() {
        return new Outbox() {
            @Override
            public UUID enqueue(OutboxMessage message) {
                return UUID.randomUUID();
            }
        };
    }
}
