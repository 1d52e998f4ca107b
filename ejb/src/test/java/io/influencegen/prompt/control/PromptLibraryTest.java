package io.influencegen.prompt.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.prompt.boundary.PromptError;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.PromptLora;
import io.influencegen.prompt.entity.PromptStyle;
import io.influencegen.prompt.entity.TemplateReach;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library on a real PostgreSQL: what is kept, who sees it, who may change it. */
class PromptLibraryTest {
    private static final PromptStyle STYLE =
            new PromptStyle("ig-scenes-1", "4:5", 20, 3.5, List.of(new PromptLora("neon", 0.8)));
    private static final PromptContent BEACH =
            new PromptContent("Beach", "a {{colour:red|blue}} bottle on a beach", "dark", STYLE);

    private final TestDatabase database = TestDatabase.shared();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T08:00:00Z"));
    private final List<AuditEntry> recorded = new ArrayList<>();

    private Caller maria;
    private Caller noah;
    private Caller manager;

    @BeforeEach
    void register() {
        database.truncate("prompt_favourite", "prompt", "default_view", "saved_view", "user_role", "user_account");
        maria = person("Maria", Role.INFLUENCER);
        noah = person("Noah", Role.INFLUENCER);
        manager = person("Cameron", Role.CAMPAIGN_MANAGER);
    }

    @Test
    void whatIsSavedShouldBeReadAgain() {
        UUID id = save(BEACH, maria);
        PromptView found = find(id, maria);
        assertThat(found.content(), is(BEACH));
        assertThat(found.changedAt(), is(clock.instant()));
        assertThat(found.timesUsed(), is(0L));
        assertThat(found.favourite(), is(false));
    }

    @Test
    void anothersPromptShouldNotExist() {
        UUID id = save(BEACH, maria);
        assertThat(titles(noah), is(empty()));
        assertThat(titles(manager), is(empty()));
        assertThat(codeOf(() -> find(id, noah)), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> find(id, manager)), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> own(keeper -> change(keeper, id, 1, noah))), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> own(keeper -> delete(keeper, id, noah))), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> own(keeper -> like(keeper, id, true, noah))), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> own(keeper -> use(keeper, id, noah))), is(CommonError.NOT_FOUND));
        assertThat(
                codeOf(() -> reading(all -> all.render(id, Map.of("colour", "red"), noah))), is(CommonError.NOT_FOUND));
        assertThat(codeOf(() -> templates(keeper -> deleteTemplate(keeper, id))), is(CommonError.NOT_FOUND));
    }

    @Test
    void aTemplateShouldBeSeenByThoseItIsForWhileItIsInUse() {
        UUID all = template("For all", new TemplateReach("", true, Set.of()));
        template("For managers", new TemplateReach("Acme", true, Set.of(Role.CAMPAIGN_MANAGER, Role.FINANCE)));
        template("Out of use", new TemplateReach("Acme", false, Set.of()));
        assertThat(titles(maria), contains("For all"));
        assertThat(titles(manager), containsInAnyOrder("For all", "For managers", "Out of use"));
        assertThat(titles(person("Fiona", Role.FINANCE)), containsInAnyOrder("For all", "For managers"));
        assertThat(reading(library -> library.brands(manager)), contains("Acme"));
        assertThat(reading(library -> library.brands(maria)), is(empty()));
        templates(keeper -> enable(keeper, all, false));
        assertThat(titles(maria), is(empty()));
        assertThat(codeOf(() -> reading(one -> one.render(all, Map.of(), maria))), is(CommonError.NOT_FOUND));
    }

    @Test
    void aTemplateShouldBeChangedByThoseAloneWhoMakeThem() {
        UUID id = template("Ours", TemplateReach.NONE);
        assertThat(codeOf(() -> own(keeper -> change(keeper, id, 1, maria))), is(CommonError.NOT_ALLOWED));
        assertThat(codeOf(() -> own(keeper -> delete(keeper, id, maria))), is(CommonError.NOT_ALLOWED));
    }

    @Test
    void whatIsDoneToATemplateShouldLeaveATrail() {
        UUID id = template("Ours", TemplateReach.NONE);
        templates(keeper -> enable(keeper, id, false));
        templates(keeper -> enable(keeper, id, false));
        long version = find(id, manager).version();
        templates(keeper -> {
            keeper.change(id, named("Theirs"), new TemplateReach("Acme", true, Set.of()), version);
            return true;
        });
        templates(keeper -> deleteTemplate(keeper, id));
        assertThat(
                recorded.stream().map(AuditEntry::action).toList(),
                contains(
                        "prompt.template-created",
                        "prompt.template-disabled",
                        "prompt.template-changed",
                        "prompt.template-deleted"));
        assertThat(recorded.get(2).before().get("title"), is("Ours"));
        assertThat(recorded.get(2).after().get("brand"), is("Acme"));
    }

    @Test
    void whoSavesOverAnotherChangeShouldBeTold() {
        UUID id = save(BEACH, maria);
        long seen = find(id, maria).version();
        own(keeper -> change(keeper, id, seen, maria));
        assertThat(codeOf(() -> own(keeper -> change(keeper, id, seen, maria))), is(CommonError.CHANGED_MEANWHILE));
    }

    @Test
    void useShouldBeCountedAndBeNoChange() {
        UUID id = save(BEACH, maria);
        own(keeper -> use(keeper, id, maria));
        own(keeper -> use(keeper, id, maria));
        assertThat(find(id, maria).timesUsed(), is(2L));
        assertThat(find(id, maria).version(), is(1L));
    }

    @Test
    void whatOneLikesShouldBeOnesOwnAffair() {
        UUID id = template("Ours", TemplateReach.NONE);
        own(keeper -> like(keeper, id, true, maria));
        own(keeper -> like(keeper, id, true, maria));
        assertThat(find(id, maria).favourite(), is(true));
        assertThat(find(id, noah).favourite(), is(false));
        assertThat(titles(maria, "favourite", "true"), contains("Ours"));
        own(keeper -> like(keeper, id, false, maria));
        assertThat(titles(maria, "favourite", "true"), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({"text,BEACH,Beach", "text,100%,Full", "kind,TEMPLATE,Ours", "brand,acme,Ours", "favourite,false,all"})
    void aFilterShouldLeaveWhatMatches(String name, String value, String expected) {
        save(BEACH, maria);
        save(new PromptContent("Full", "100% wool", "", null), maria);
        template("Ours", new TemplateReach("Acme", true, Set.of()));
        assertThat(
                titles(maria, name, value),
                expected.equals("all") ? containsInAnyOrder("Beach", "Full", "Ours") : contains(expected));
    }

    @Test
    void aFilterNobodyKnowsShouldBeRefused() {
        assertThat(codeOf(() -> titles(maria, "owner", "x")), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> titles(maria, "kind", "x' or true --")), is(CommonError.INVALID_VALUE));
    }

    @Test
    void anySliceShouldCostTheSameStatements() {
        for (int number = 0; number < 30; number++) {
            save(named("Prompt " + number), maria);
        }
        for (ListQuery query : List.of(
                ListQuery.first(5), ListQuery.first(25), ListQuery.first(10).slice(20, 10))) {
            assertThat(
                    database.statements(
                            entities -> new PromptReading(new PromptRepository(entities)).list(query, maria)),
                    is(2));
        }
    }

    @Test
    void thereShouldBeAnEndToWhatOnePersonKeeps() {
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.prompt (id, kind, owner_id, title, text, negative, model, ratio, loras,
                                                         brand, enabled, audience, changed_at, version)
                        select gen_random_uuid(), 'MINE', cast(?1 as uuid), 'T', 'T', '', '', '', '', '', true, '', now(), 1
                          from generate_series(1, 499)""")
                .setParameter(1, maria.user().orElseThrow().toString())
                .executeUpdate());
        save(BEACH, maria);
        assertThat(codeOf(() -> save(BEACH, maria)), is(PromptError.PROMPTS_TOO_MANY));
        save(BEACH, noah);
    }

    @Test
    void whatIsTooLongShouldBeRefusedByName() {
        save(new PromptContent("😀".repeat(80), "x".repeat(2000), "y".repeat(1000), null), maria);
        assertThat(refusal("x".repeat(81), "x", ""), is(PromptError.PROMPT_PART_TOO_LONG));
        assertThat(refusal("x", "x".repeat(2001), ""), is(PromptError.PROMPT_PART_TOO_LONG));
        assertThat(refusal("x", "x", "x".repeat(1001)), is(PromptError.PROMPT_PART_TOO_LONG));
        assertThat(refusal(" ", "x", ""), is(PromptError.PROMPT_PART_EMPTY));
        assertThat(refusal("x", "\n", ""), is(PromptError.PROMPT_PART_EMPTY));
        assertThat(refusal("two\nlines", "x", ""), is(CommonError.INVALID_VALUE));
        assertThat(refusal("x", "{{a", ""), is(PromptError.PROMPT_VARIABLE_BROKEN));
        assertThat(refusal("x", "a\0b", ""), is(CommonError.INVALID_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "0:1,20,1,neon,1",
        "wide,20,1,neon,1",
        "1:1,0,1,neon,1",
        "1:1,201,1,neon,1",
        "1:1,20,NaN,neon,1",
        "1:1,20,-1,neon,1",
        "1:1,20,1,a=b,1",
        "1:1,20,1,../x,1",
        "1:1,20,1,neon,NaN",
        "1:1,20,1,neon,3"
    })
    void aStyleNobodyCouldMeanShouldBeRefused(String ratio, int steps, double guidance, String lora, double strength) {
        PromptStyle style = new PromptStyle("", ratio, steps, guidance, List.of(new PromptLora(lora, strength)));
        assertThat(codeOf(() -> save(new PromptContent("x", "x", "", style), maria)), is(CommonError.INVALID_VALUE));
    }

    @Test
    void aLoraShouldBeNamedOnce() {
        PromptLora neon = new PromptLora("neon", 0.5);
        PromptStyle style = new PromptStyle("", "", null, null, List.of(neon, neon));
        assertThat(codeOf(() -> save(new PromptContent("x", "x", "", style), maria)), is(CommonError.INVALID_VALUE));
    }

    @Test
    void aFilledPromptShouldKeepToItsLengthToo() {
        UUID id = save(new PromptContent("x", "{{a}} ".repeat(300), "", null), maria);
        assertThat(
                codeOf(() -> reading(all -> all.render(id, Map.of("a", "x".repeat(200)), maria))),
                is(PromptError.PROMPT_PART_TOO_LONG));
        assertThat(
                reading(all -> all.render(save(BEACH, maria), Map.of("colour", "red"), maria))
                        .style(),
                is(STYLE));
    }

    private ErrorCode refusal(String title, String text, String negative) {
        return codeOf(() -> save(new PromptContent(title, text, negative, null), maria));
    }

    private List<String> titles(Caller caller, String... filter) {
        Map<String, String> filters = filter.length == 0 ? Map.of() : Map.of(filter[0], filter[1]);
        return reading(library -> library.list(new ListQuery(filters, Optional.empty(), 0, 50), caller).items().stream()
                .map(view -> view.content().title())
                .toList());
    }

    private UUID save(PromptContent content, Caller caller) {
        clock.advance(Duration.ofMinutes(1));
        return own(keeper -> keeper.save(content, caller));
    }

    private UUID template(String title, TemplateReach reach) {
        return templates(keeper -> keeper.create(named(title), reach));
    }

    private static PromptContent named(String title) {
        return new PromptContent(title, "a blue cup", "", null);
    }

    private static boolean change(PromptKeeper keeper, UUID id, long version, Caller caller) {
        keeper.change(id, named("Changed"), version, caller);
        return true;
    }

    private static boolean delete(PromptKeeper keeper, UUID id, Caller caller) {
        keeper.delete(id, caller);
        return true;
    }

    private static boolean like(PromptKeeper keeper, UUID id, boolean liked, Caller caller) {
        keeper.favourite(id, liked, caller);
        return true;
    }

    private static boolean use(PromptKeeper keeper, UUID id, Caller caller) {
        keeper.used(id, caller);
        return true;
    }

    private static boolean enable(TemplateKeeper keeper, UUID id, boolean inUse) {
        keeper.enable(id, inUse);
        return true;
    }

    private static boolean deleteTemplate(TemplateKeeper keeper, UUID id) {
        keeper.delete(id);
        return true;
    }

    private PromptView find(UUID id, Caller caller) {
        return reading(library -> library.find(id, caller));
    }

    private <T> T reading(Function<PromptReading, T> work) {
        return database.call(entities -> work.apply(new PromptReading(new PromptRepository(entities))));
    }

    private <T> T own(Function<PromptKeeper, T> work) {
        return database.call(entities -> {
            PromptRepository prompts = new PromptRepository(entities);
            return work.apply(new PromptKeeper(prompts, new PromptReading(prompts), clock));
        });
    }

    private <T> T templates(Function<TemplateKeeper, T> work) {
        AuditLog log = new AuditLog() {
            @Override
            public void record(AuditEntry entry) {
                recorded.add(entry);
            }
        };
        return database.call(
                (EntityManager entities) -> work.apply(new TemplateKeeper(new PromptRepository(entities), log, clock)));
    }

    private Caller person(String name, Role... roles) {
        UUID id = UUID.randomUUID();
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                            (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', convert_to(?2, 'UTF8'), ?2, '', 'ACTIVE', now(), 1)""")
                .setParameter(1, id.toString())
                .setParameter(2, name)
                .executeUpdate());
        return new Caller(Optional.of(new UserId(id)), name, Set.of(roles));
    }
}
