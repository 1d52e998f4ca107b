package io.influencegen.privacy.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.notification.boundary.PortalLinks;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.privacy.boundary.DataExportView;
import io.influencegen.privacy.boundary.ErasureHold;
import io.influencegen.privacy.boundary.ErasureState;
import io.influencegen.privacy.boundary.ErasureView;
import io.influencegen.privacy.boundary.ExportState;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import io.influencegen.privacy.boundary.PrivacyError;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.control.ShelfStage;
import io.influencegen.testdb.Doubles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies and erasures on a real database, a real folder and real keys. */
class PrivacyTest {
    @TempDir
    Path folder;

    private final Doubles doubles = new Doubles();
    private final List<OutboxMessage> sent = new ArrayList<>();
    private final List<PersonalDataSource> sources = new ArrayList<>();
    private final List<ErasureHold> holds = new ArrayList<>();
    private ShelfStage files;
    private UserId ines;
    private UserId avery;

    @BeforeEach
    void open() {
        files = new ShelfStage(folder);
        ines = Doubles.person(files.keys.database, "Ines");
        avery = Doubles.person(files.keys.database, "Avery");
        sources.add(source("demo", (user, sink) -> {
            sink.json("facts", Map.of("favourite", "Zwirbelschnecke", "user", user));
            sink.file("notes/one.txt", new ByteArrayInputStream("snail".getBytes(StandardCharsets.UTF_8)));
        }));
    }

    @Test
    void aCopyShouldHoldWhatEverySourceTells() {
        DataExportView export = made(ines);
        Map<String, String> entries = unzip(exports(ines, keeper -> keeper.download(export.id())));
        assertThat(entries.keySet(), contains("README.txt", "demo/facts.json", "demo/notes/one.txt"));
        assertThat(entries.get("demo/facts.json"), containsString("Zwirbelschnecke"));
        assertThat(entries.get("demo/facts.json"), containsString("\"" + ines + "\""));
        assertThat(doubles.mails, contains("privacy.export-ready"));
    }

    @Test
    void aCopyShouldBeAskedForOnceAtATimeAndMadeOnce() {
        DataExportView first = exports(ines, ExportKeeper::request);
        assertThat(exports(ines, ExportKeeper::request).id(), is(first.id()));
        assertThat(
                sent.stream().map(OutboxMessage::destination).toList(),
                contains(first.id().toString()));
        make(first.id());
        make(first.id());
        assertThat(doubles.mails, contains("privacy.export-ready"));
    }

    @Test
    void aCopyShouldBeItsOwnersAloneAndForAWhile() {
        DataExportView export = made(ines);
        assertThat(codeOf(() -> exports(avery, keeper -> keeper.download(export.id()))), is(CommonError.NOT_FOUND));
        assertThat(
                codeOf(() -> exports(ines, keeper -> keeper.download(UUID.randomUUID()))), is(CommonError.NOT_FOUND));
        files.keys.clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(
                codeOf(() -> exports(ines, keeper -> keeper.download(export.id()))), is(PrivacyError.EXPORT_NOT_READY));
        assertThat(exports(ines, keeper -> keeper.expire(10)), is(1));
        assertThat(exports(ines, ExportKeeper::mine).get(0).state(), is(ExportState.EXPIRED));
        assertThat("the bytes go", files.removals.isEmpty(), is(false));
    }

    @Test
    void aFileOfACopyShouldBeUnreadableWithoutThePersonsKey() throws IOException {
        made(ines);
        try (var all = java.nio.file.Files.walk(folder)) {
            for (Path file : all.filter(java.nio.file.Files::isRegularFile).toList()) {
                String content = java.nio.file.Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(file.toString(), content, not(containsString("README.txt")));
                assertThat(file.toString(), content, not(containsString("Zwirbelschnecke")));
            }
        }
    }

    @Test
    void aSourceShouldNotWriteOutOfItsFolderOrOverAnother() {
        for (String path : List.of("../x", "/etc/passwd", "a/../../x", "a\\b", "notes/one.txt")) {
            sources.add(source("demo2", (user, sink) -> {
                sink.file("notes/one.txt", new ByteArrayInputStream(new byte[0]));
                sink.file(path, new ByteArrayInputStream(new byte[0]));
            }));
            DataExportView export = exports(ines, ExportKeeper::request);
            assertThrows(UncheckedIOException.class, () -> make(export.id()), path);
            sources.remove(sources.size() - 1);
        }
    }

    @Test
    void aCopyThatCannotBeMadeShouldBeSaidAndCanBeAskedForAgain() {
        DataExportView export = exports(ines, ExportKeeper::request);
        exports(ines, keeper -> {
            keeper.fail(export.id());
            return true;
        });
        assertThat(doubles.mails, contains("privacy.export-failed"));
        assertThat(exports(ines, ExportKeeper::request).id(), is(not(export.id())));
    }

    @Test
    void aWishToBeForgottenShouldBeDecidedByOthersOnce() {
        ErasureView wish = erasures(ines, keeper -> keeper.request("Zwirbelworte"));
        assertThat(codeOf(() -> erasures(ines, keeper -> keeper.request(""))), is(PrivacyError.ERASURE_OPEN));
        assertThat(codeOf(() -> erasures(ines, keeper -> keeper.accept(wish.id()))), is(PrivacyError.ERASURE_OWN));
        assertThat(erasures(avery, keeper -> keeper.accept(wish.id())).state(), is(ErasureState.ACCEPTED));
        assertThat(
                codeOf(() -> erasures(avery, keeper -> keeper.refuse(wish.id(), "No"))),
                is(PrivacyError.ERASURE_STATE));
        assertThat(doubles.mails, contains("privacy.erasure-requested", "privacy.erasure-accepted"));
        assertThat(Doubles.dump(files.keys.database, "erasure_request"), not(containsString("Zwirbelworte")));
    }

    @Test
    void aRefusalShouldGiveAReason() {
        ErasureView wish = erasures(ines, keeper -> keeper.request(""));
        assertThat(
                codeOf(() -> erasures(avery, keeper -> keeper.refuse(wish.id(), " "))),
                is(PrivacyError.ERASURE_REASON_MISSING));
        assertThat(
                erasures(avery, keeper -> keeper.refuse(wish.id(), "A payment is open."))
                        .reason(),
                is(Optional.of("A payment is open.")));
        assertThat(erasures(ines, ErasureKeeper::mine).orElseThrow().reason(), is(Optional.of("A payment is open.")));
        erasures(ines, keeper -> keeper.request("again"));
    }

    @Test
    void whatAFeatureHasToKeepShouldStandInTheWay() {
        holds.add(user -> Optional.of("A payment is on its way."));
        ErasureView wish = erasures(ines, keeper -> keeper.request(""));
        assertThat(erasures(avery, keeper -> keeper.find(wish.id())).holds(), contains("A payment is on its way."));
        assertThat(codeOf(() -> erasures(avery, keeper -> keeper.accept(wish.id()))), is(PrivacyError.ERASURE_HELD));
    }

    @Test
    void aWishShouldBeTakenBackUntilItIsRefusedOrDone() {
        ErasureView wish = erasures(ines, keeper -> keeper.request(""));
        erasures(avery, keeper -> keeper.accept(wish.id()));
        assertThat(erasures(ines, ErasureKeeper::withdraw).state(), is(ErasureState.WITHDRAWN));
        assertThat(codeOf(() -> erasures(ines, ErasureKeeper::withdraw)), is(PrivacyError.ERASURE_STATE));
        assertThat(codeOf(() -> erasures(avery, ErasureKeeper::withdraw)), is(CommonError.NOT_FOUND));
    }

    @Test
    void theListShouldShowWhatIsDueFirstAndWhatIsOverdue() {
        erasures(ines, keeper -> keeper.request("first"));
        files.keys.clock.advance(Duration.ofDays(1));
        erasures(avery, keeper -> keeper.request("second"));
        List<String> comments = erasures(avery, keeper -> keeper.list(ListQuery.first(10))).items().stream()
                .map(ErasureView::comment)
                .toList();
        assertThat(comments, contains("first", "second"));
        ListQuery overdue = new ListQuery(Map.of("overdue", "true"), Optional.empty(), 0, 10);
        assertThat(erasures(avery, keeper -> keeper.list(overdue)).items(), is(empty()));
        files.keys.clock.advance(Duration.ofDays(29).plusHours(1));
        assertThat(
                erasures(avery, keeper -> keeper.list(overdue)).items().stream()
                        .map(ErasureView::person)
                        .toList(),
                hasItem(ines));
    }

    private DataExportView made(UserId who) {
        DataExportView export = exports(who, ExportKeeper::request);
        make(export.id());
        return exports(who, ExportKeeper::mine).get(0);
    }

    private void make(UUID export) {
        exports(avery, keeper -> {
            keeper.make(export);
            return true;
        });
    }

    private <T> T exports(UserId who, Function<ExportKeeper, T> work) {
        return files.keys.database.call(entities -> work.apply(new ExportKeeper(
                new ExportRepository(entities),
                new ExportSpool(sources, files.crypto(entities).cipher(), files.store(entities)),
                files.store(entities),
                outbox(),
                news(),
                new Settings(Map::of, files.keys.clock),
                doubles.audit(),
                Doubles.contextOf(who),
                files.keys.clock)));
    }

    private <T> T erasures(UserId who, Function<ErasureKeeper, T> work) {
        return files.keys.database.call(entities -> work.apply(new ErasureKeeper(
                new ErasureRepository(entities),
                new ErasureWords(files.crypto(entities).cipher()),
                new ErasureHolds(holds),
                news(),
                new Settings(Map::of, files.keys.clock),
                doubles.audit(),
                Doubles.contextOf(who),
                files.keys.clock)));
    }

    private Outbox outbox() {
        return new Outbox() {
            @Override
            public UUID enqueue(OutboxMessage message) {
                sent.add(message);
                return UUID.randomUUID();
            }
        };
    }

    private PrivacyNews news() {
        return new PrivacyNews(
                doubles.addressees(), doubles.mailer(), new PortalLinks(Optional.empty(), 1), doubles.push());
    }

    private static Map<String, String> unzip(InputStream content) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** What a source writes. */
    private interface Telling {
        void tell(UserId user, PersonalDataSink sink) throws IOException;
    }

    private static PersonalDataSource source(String name, Telling telling) {
        return new PersonalDataSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void write(UserId user, PersonalDataSink sink) throws IOException {
                telling.tell(user, sink);
            }
        };
    }
}
