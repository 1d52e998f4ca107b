package io.influencegen.influencer.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.InfluencerFile;
import io.influencegen.influencer.boundary.InfluencerLine;
import io.influencegen.influencer.boundary.LookAlikes;
import io.influencegen.influencer.boundary.NewSocialProfile;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.Platform;
import io.influencegen.listing.boundary.ListQuery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the tables, and what is found there. */
class InfluencerRepositoryTest {
    private static final Sight REVIEWER = new Sight(true, true);
    private static final Sight ADMINISTRATOR = new Sight(false, true);
    private static final Sight CAMPAIGN_MANAGER = new Sight(false, false);

    @TempDir
    private Path folder;

    private PeopleStage stage;

    @BeforeEach
    void setUp() {
        stage = new PeopleStage(folder);
    }

    @Test
    void nothingOfAPersonShouldBeReadableInTheTables() {
        UserId id = stage.active("Zebulonia", "Quartzfield", "zebulonia.q");
        stage.give(id, PeopleStage.details("Zebulonia", "Moonriver"));
        stage.call(desk -> {
            desk.registration.seenOn(id, "device-token-of-hers");
            return true;
        });
        String dump = dump("influencer") + dump("social_profile") + dump("influencer_device");
        for (String planted : List.of(
                "Zebulonia",
                "Quartzfield",
                "Moonriver",
                "23456789",
                "Lindenweg",
                "10115",
                "Berlin",
                "1994-08-23",
                "zebulonia.q",
                "device-token-of-hers")) {
            assertThat(dump, not(containsString(planted)));
            assertThat(dump, not(containsString(hex(planted))));
        }
        assertThat("the dump has the rows", dump, containsString(id.toString()));
        assertThat("the country is plain", dump, containsString("DE"));
    }

    /** A dump shows bytes as hex; a plain value would be seen in it. */
    @Test
    void aPlantedValueInTheClearShouldBeSeen() {
        UserId id = stage.registered("Ada", "Lee", "ada.lee");
        stage.database.run(entities -> entities.createNativeQuery(
                        "update influencegen.influencer set asked_cipher = convert_to('Zebulonia', 'UTF8') where user_id = cast(?1 as uuid)")
                .setParameter(1, id.toString())
                .executeUpdate());
        assertThat(dump("influencer"), containsString(hex("Zebulonia")));
    }

    @Test
    void aHandleShouldBeOnePersonsOnEachPlatform() {
        UserId ada = stage.registered("Ada", "Lee", "same.handle");
        UserId ben = stage.account("Ben");
        assertThat(codeOf(() -> add(ben, Platform.INSTAGRAM, "Same.Handle")), is(InfluencerError.HANDLE_TAKEN));
        assertThat(codeOf(() -> add(ada, Platform.INSTAGRAM, "@same.handle")), is(InfluencerError.HANDLE_ADDED));
        add(ben, Platform.TIKTOK, "same.handle");
        stage.call(desk ->
                desk.channels.remove(ada, stage.view(ada).profiles().get(0).id()));
        add(ben, Platform.INSTAGRAM, "same.handle");
        assertThat(stage.view(ben).profiles().size(), is(2));
    }

    @Test
    void ofManyWhoWantAHandleAtOnceOneShouldGetIt() throws Exception {
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        List<Callable<String>> wishes = IntStream.range(0, many)
                .mapToObj(number -> stage.account("Person " + number))
                .map(id -> (Callable<String>) () -> {
                    stage.view(id);
                    start.await();
                    return outcome(id);
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<String> outcomes = new ArrayList<>();
        for (Future<String> one : threads.invokeAll(wishes)) {
            outcomes.add(one.get());
        }
        threads.shutdown();
        assertThat(outcomes.stream().filter("added"::equals).count(), is(1L));
        assertThat(
                outcomes.stream()
                        .filter(InfluencerError.HANDLE_TAKEN.key()::equals)
                        .count(),
                is((long) many - 1));
    }

    @Test
    void lookAlikesShouldBeFoundByPersonPhoneAndDevice() {
        UserId ada = stage.registered("Ádà", "O'Lee", "ada.one");
        UserId swapped = stage.registered("OLee", "Ada", "ada.two");
        UserId other = stage.account("Other");
        PersonDetails details = PeopleStage.details("Somebody", "Else");
        stage.give(
                other, new PersonDetails("Somebody", "Else", details.birthDate(), "+49 30 901820", details.address()));
        seen(ada, "one");
        seen(ada, "one");
        seen(other, "one");
        LookAlikes found = stage.call(desk -> desk.reading.lookAlikes(ada));
        assertThat(found.samePerson(), is(Set.of(swapped)));
        assertThat(found.samePhone(), is(Set.of(swapped)));
        assertThat(found.sameDevice(), is(Set.of(other)));
        assertThat(
                stage.call(desk -> desk.reading.lookAlikes(stage.account("New")))
                        .areNone(),
                is(true));
    }

    @Test
    void legalNamesShouldCostTheSameStatementsHoweverMany() {
        UserId ada = stage.registered("Ada", "Lee", "ada.lee");
        UserId ben = stage.registered("Ben", "Moss", "ben.moss");
        UserId nameless = stage.account("Nameless");
        Map<UserId, String> names = stage.call(desk -> desk.reading.legalNamesOf(List.of(ada, ben, nameless)));
        assertThat(names, is(Map.of(ada, "Ada Lee", ben, "Ben Moss")));
        int one = stage.database.statements(entities -> stage.new Desk(entities).reading.legalNamesOf(List.of(ada)));
        int two =
                stage.database.statements(entities -> stage.new Desk(entities).reading.legalNamesOf(List.of(ada, ben)));
        assertThat(two, is(one));
    }

    @Test
    void theListShouldShowAsMuchAsSomebodyMaySee() {
        UserId ada = stage.active("Ada", "Lee", "ada.lee");
        assertThat(names(REVIEWER), contains("Ada Lee"));
        assertThat(names(ADMINISTRATOR), contains("Ada Lee"));
        assertThat(names(CAMPAIGN_MANAGER), contains("A. L."));
        InfluencerFile open = REVIEWER.file(stage.view(ada));
        assertThat(open.phone(), is("+4915123456789"));
        assertThat(open.address(), contains("Lindenweg 7", "10115 Berlin", "Germany"));
        InfluencerFile masked = CAMPAIGN_MANAGER.file(stage.view(ada));
        assertThat(masked.toString(), not(containsString("Lindenweg")));
        assertThat(masked.toString(), not(containsString("1994")));
        assertThat(masked.phone(), is("••• 89"));
        assertThat(masked.masked(), is(true));
    }

    @Test
    void aFilterShouldLeaveWhatMatches() {
        stage.active("Ada", "Lee", "ada.lee");
        stage.registered("Ben", "Moss", "ben.moss");
        assertThat(names(REVIEWER), contains("Ben Moss", "Ada Lee"));
        assertThat(names(REVIEWER, "standing", "ACTIVE"), contains("Ada Lee"));
        assertThat(names(REVIEWER, "country", "de"), containsInAnyOrder("Ada Lee", "Ben Moss"));
        assertThat(names(REVIEWER, "country", "FR"), is(empty()));
        assertThat(names(REVIEWER, "niche", "food"), containsInAnyOrder("Ada Lee", "Ben Moss"));
        assertThat(names(REVIEWER, "niche", "PETS"), is(empty()));
        assertThat(names(REVIEWER, "name", "en mo"), contains("Ben Moss"));
        assertThat(names(REVIEWER, "name", "lee, ADA"), contains("Ada Lee"));
        assertThat(codeOf(() -> names(CAMPAIGN_MANAGER, "name", "Ada")), is(CommonError.NOT_ALLOWED));
        assertThat(codeOf(() -> names(REVIEWER, "phone", "1")), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> names(REVIEWER, "standing", "x' or true --")), is(CommonError.INVALID_VALUE));
    }

    @Test
    void aSliceShouldGoOnWhereTheOneBeforeEndedAndCostTheSame() {
        List<String> expected = IntStream.range(0, 7)
                .mapToObj(number -> {
                    stage.registered("Person", "N" + (char) ('a' + number), "person" + number);
                    return "Person N" + (char) ('a' + 6 - number);
                })
                .toList();
        ListQuery query = ListQuery.first(3);
        List<String> walked = new ArrayList<>();
        for (var page = stage.call(desk -> desk.list.list(ListQuery.first(3), REVIEWER));
                !page.items().isEmpty(); ) {
            page.items().forEach(line -> walked.add(line.name()));
            query = query.behind(page);
            ListQuery next = query;
            page = stage.call(desk -> desk.list.list(next, REVIEWER));
        }
        assertThat(
                walked,
                is(expected.stream().sorted(java.util.Comparator.reverseOrder()).toList()));
        int few =
                stage.database.statements(entities -> stage.new Desk(entities).list.list(ListQuery.first(1), REVIEWER));
        int many =
                stage.database.statements(entities -> stage.new Desk(entities).list.list(ListQuery.first(7), REVIEWER));
        assertThat(many, is(few));
    }

    private String outcome(UserId id) {
        try {
            add(id, Platform.INSTAGRAM, "wanted");
            return "added";
        } catch (DomainException refused) {
            ErrorCode code = refused.code();
            return code.key();
        }
    }

    private boolean add(UserId id, Platform platform, String handle) {
        stage.call(desk -> desk.channels.add(id, new NewSocialProfile(platform, handle, 10)));
        return true;
    }

    private void seen(UserId id, String token) {
        stage.call(desk -> {
            desk.registration.seenOn(id, token);
            return true;
        });
    }

    private List<String> names(Sight sight, String... filter) {
        return stage.list(sight, filter).items().stream()
                .map(InfluencerLine::name)
                .toList();
    }

    private String dump(String table) {
        return stage.database.call(entities -> {
            List<?> rows = entities.createNativeQuery("select cast(t as text) from influencegen." + table + " t")
                    .getResultList();
            return rows.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        });
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
