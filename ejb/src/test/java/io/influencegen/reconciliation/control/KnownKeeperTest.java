package io.influencegen.reconciliation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.UserId;
import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.kyc.boundary.CaseRecord;
import io.influencegen.kyc.boundary.CaseRecords;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.CaseState;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.provider.boundary.ProviderChecks;
import io.influencegen.provider.boundary.ProviderReference;
import io.influencegen.testdb.Doubles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept beside the cases, on a real database. */
class KnownKeeperTest {
    private static final Instant ASKED = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder;

    private final List<CaseRecord> cases = new ArrayList<>();
    private final List<ProviderReference> references = new ArrayList<>();
    private final Map<UserId, PersonDetails> details = new HashMap<>();
    private ReconciliationStage stage;
    private UserId person;

    @BeforeEach
    void begin() {
        stage = new ReconciliationStage(folder);
        person = new UserId(stage.person);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void onlyWhomSomethingHasChangedShouldBeWrittenAnew() {
        UUID one = approved(7);
        asked(one + "/1", "ch-1");
        assertThat(call(KnownKeeper::refresh), is(0));
        changed();
        changed();
        assertThat(call(KnownKeeper::refresh), is(1));
        assertThat(call(KnownKeeper::refresh), is(0));
        assertThat(
                known("reference, case_number, status, document_type, country"),
                contains("ch-1 7 APPROVED PASSPORT DE"));
        cases.clear();
        assertThat(known("reference"), contains("ch-1"));
        changed();
        call(KnownKeeper::refresh);
        assertThat(known("reference"), is(empty()));
    }

    @Test
    void onlyTheLastCheckOfACaseShouldBeTheLatest() {
        UUID one = approved(7);
        asked(one + "/1", "ch-1");
        asked(one + "/2", "ch-2");
        asked("not a case", "ch-3");
        changed();
        call(KnownKeeper::refresh);
        assertThat(known("reference, latest"), contains("ch-1 false", "ch-2 true"));
    }

    @Test
    void nothingOfAPersonShouldStandThereInPlain() {
        asked(approved(7) + "/1", "ch-1");
        changed();
        call(KnownKeeper::refresh);
        String row = Doubles.dump(stage.database, "reconciliation_known");
        for (String plain : List.of("Ada", "Lovelace", "C01X", "1990")) {
            assertThat(row, not(containsString(plain)));
        }
        assertThat(known("name_digest, birth_digest, document_digest").get(0), not(containsString("null")));
    }

    @Test
    void whatTheySayOfTheSamePersonShouldHaveTheSameDigests() {
        asked(approved(7) + "/1", "ch-1");
        changed();
        call(KnownKeeper::refresh);
        String file = InventedExport.HEADER + "\nch-1,clear,\"LOVELACE, Ada\",1990-12-10,c-01x,passport,DEU,2031-01-01";
        UUID run = stage.begin();
        stage.load(
                run,
                new java.io.ByteArrayInputStream(file.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                InventedExport.mapping(),
                0);
        assertThat(stage.compare(run), is(Map.of()));
    }

    @Test
    void everybodyShouldBeMarkedOnDemand() {
        approved(7);
        Optional<UserId> last = call(keeper -> keeper.markAfter(Optional.empty()));
        assertThat(last, is(Optional.of(person)));
        assertThat(call(keeper -> keeper.markAfter(last)), is(Optional.empty()));
        assertThat(call(KnownKeeper::refresh), is(1));
    }

    private UUID approved(long number) {
        UUID id = UUID.randomUUID();
        cases.add(new CaseRecord(
                id,
                number,
                person,
                CaseState.APPROVED,
                "FR",
                Optional.of(ASKED),
                Optional.of(new PaperDetails(PaperKind.PASSPORT, "C01X", "DE", LocalDate.of(2031, 1, 1)))));
        details.put(
                person,
                new PersonDetails(
                        "Ada",
                        "Lovelace",
                        Optional.of(LocalDate.of(1990, 12, 10)),
                        "",
                        new Address("Weg 1", "", "10115", "Berlin", "", "DE")));
        return id;
    }

    private void asked(String caseReference, String reference) {
        references.add(new ProviderReference(person, caseReference, ReconciliationStage.PROVIDER, reference, ASKED));
    }

    private void changed() {
        call(keeper -> {
            keeper.changed(person);
            return person;
        });
    }

    private List<String> known(String columns) {
        return stage.database.call(entities -> {
            List<String> rows = new ArrayList<>();
            String texts = Stream.of(columns.split(", ", -1))
                    .map(column -> "cast(" + column + " as text)")
                    .collect(Collectors.joining(", "));
            entities.createNativeQuery("select concat_ws(' ', " + texts
                            + ") from influencegen.reconciliation_known order by reference")
                    .getResultList()
                    .forEach(row -> rows.add(row.toString()));
            return rows;
        });
    }

    private <T> T call(Function<KnownKeeper, T> work) {
        return stage.database.call(entities -> work.apply(new KnownKeeper(
                new KnownRepository(entities),
                new Cases(),
                new People(),
                new Checks(),
                stage.index(entities),
                Clock.fixed(ReconciliationStage.NOW, ZoneOffset.UTC))));
    }

    private final class Cases extends CaseRecords {
        @Override
        public List<CaseRecord> of(Collection<UserId> people) {
            return List.copyOf(cases);
        }

        @Override
        public List<UserId> peopleAfter(Optional<UserId> last, int limit) {
            return last.isEmpty() ? List.of(person) : List.of();
        }
    }

    private final class People extends Influencers {
        @Override
        public Map<UserId, PersonDetails> detailsOf(Collection<UserId> ids) {
            return Map.copyOf(details);
        }
    }

    private final class Checks extends ProviderChecks {
        @Override
        public List<ProviderReference> referencesOf(Collection<UserId> users) {
            return List.copyOf(references);
        }
    }
}
