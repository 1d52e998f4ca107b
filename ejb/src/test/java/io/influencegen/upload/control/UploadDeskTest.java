package io.influencegen.upload.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Caller;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.NewUpload;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.boundary.UploadView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadDeskTest {
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    Path folder;

    private UploadStage stage;

    @BeforeEach
    void openTheDesk() {
        stage = new UploadStage(folder);
    }

    @Test
    void piecesShouldBecomeTheFileAgain() {
        byte[] file = new RandomBytes().next(2 * UploadDesk.PART + 12_345);
        UploadView upload = stage.begin(file.length);
        assertThat(stage.append(upload, 0, Arrays.copyOf(file, 700)).offset(), is(700L));
        UploadView whole = stage.append(upload, 700, Arrays.copyOfRange(file, 700, file.length));
        assertThat(whole.state(), is(UploadState.CHECKING));
        assertThat(stage.queued, hasSize(1));
        assertThat(stage.arrived(upload.id()).orElseThrow().bytes(), is(file));
        assertThat(stage.count("upload_part"), is(4L));
    }

    @Test
    void whatArrivedBeforeTheNodeDiedShouldBeThereForTheNext() {
        UploadView upload = stage.begin(1000);
        stage.append(upload, 0, new byte[600]);
        assertThrows(
                IllegalStateException.class,
                () -> stage.desk(desk -> {
                    desk.append(upload.id(), 600, new byte[300], stage.ines);
                    throw new IllegalStateException("killed before the commit");
                }));
        assertThat(stage.state(upload).offset(), is(600L));
        assertThat(stage.append(upload, 600, new byte[400]).state(), is(UploadState.CHECKING));
    }

    @Test
    void ofTwoPiecesForTheSamePlaceOneShouldWin() {
        byte[] one = new byte[1000];
        byte[] other = new byte[1000];
        Arrays.fill(one, (byte) 1);
        Arrays.fill(other, (byte) 2);
        UploadView upload = stage.begin(1000);
        List<CompletableFuture<Boolean>> tries = Stream.of(one, other)
                .map(piece -> CompletableFuture.supplyAsync(() -> tried(upload, piece)))
                .toList();
        assertThat(tries.stream().filter(CompletableFuture::join).count(), is(1L));
        byte[] kept = stage.arrived(upload.id()).orElseThrow().bytes();
        assertThat(Arrays.equals(kept, one) || Arrays.equals(kept, other), is(true));
    }

    private boolean tried(UploadView upload, byte[] piece) {
        try {
            stage.append(upload, 0, piece);
            return true;
        } catch (DomainException late) {
            return false;
        }
    }

    @Test
    void aPieceInTheWrongPlaceShouldBeRefused() {
        UploadView upload = stage.begin(1000);
        stage.append(upload, 0, new byte[100]);
        DomainException refused = assertThrows(DomainException.class, () -> stage.append(upload, 50, new byte[100]));
        assertThat(refused.code(), is(UploadError.UPLOAD_OFFSET_WRONG));
        assertThat(refused.details(), is(List.of("100")));
    }

    @Test
    void moreThanAnnouncedShouldBeRefused() {
        UploadView upload = stage.begin(100);
        assertThat(codeOf(() -> stage.append(upload, 0, new byte[101])), is(UploadError.UPLOAD_TOO_LARGE));
        assertThat(codeOf(() -> stage.begin(100 * 1024 * 1024)), is(UploadError.UPLOAD_TOO_LARGE));
        assertThat(codeOf(() -> stage.begin(0)), is(UploadError.UPLOAD_DESCRIPTION_INVALID));
    }

    @Test
    void nothingShouldBeAddedToWhatIsWhole() {
        UploadView upload = stage.begin(100);
        stage.append(upload, 0, new byte[100]);
        assertThat(codeOf(() -> stage.append(upload, 100, new byte[0])), is(UploadError.UPLOAD_CLOSED));
    }

    @Test
    void anothersUploadShouldNotExist() {
        UploadView upload = stage.begin(100);
        Caller kim = stage.somebody();
        assertThat(codeOf(() -> stage.desk(desk -> desk.find(upload.id(), kim))), is(CommonError.NOT_FOUND));
        assertThat(
                codeOf(() -> stage.desk(desk -> desk.append(upload.id(), 0, new byte[1], kim))),
                is(CommonError.NOT_FOUND));
        assertThat(
                codeOf(() -> stage.database.run(entities -> stage.desk(entities).abandon(upload.id(), kim))),
                is(CommonError.NOT_FOUND));
        assertThat(stage.state(upload).state(), is(UploadState.OPEN));
    }

    @Test
    void eachPieceShouldGiveTheUploadAnotherDay() {
        UploadView upload = stage.begin(100);
        stage.clock.advance(DAY.minusSeconds(1));
        stage.append(upload, 0, new byte[50]);
        stage.clock.advance(DAY.minusSeconds(1));
        assertThat(stage.state(upload).offset(), is(50L));
        stage.clock.advance(Duration.ofSeconds(1));
        assertThat(codeOf(() -> stage.append(upload, 50, new byte[50])), is(UploadError.UPLOAD_EXPIRED));
        assertThat(codeOf(() -> stage.state(upload)), is(UploadError.UPLOAD_EXPIRED));
    }

    @Test
    void theNightShouldRemovePiecesOfExpiredUploadsAndOldNotes() {
        UploadView left = stage.begin(100);
        stage.append(left, 0, new byte[50]);
        stage.clock.advance(DAY);
        UploadView young = stage.begin(100);
        stage.append(young, 0, new byte[50]);
        assertThat(forget(), is(1));
        assertThat(stage.count("upload_part"), is(1L));
        stage.clock.advance(Duration.ofDays(31));
        assertThat(forget(), is(1));
        assertThat(stage.count("upload"), is(1L));
    }

    private int forget() {
        return stage.database.call(
                entities -> stage.cleaning(entities).forget(Duration.ofDays(30), Duration.ofDays(90), 100));
    }

    @Test
    void whatIsGivenUpShouldLeaveNothing() {
        UploadView upload = stage.begin(100);
        stage.append(upload, 0, new byte[50]);
        stage.database.run(entities -> stage.desk(entities).abandon(upload.id(), stage.ines));
        assertThat(stage.count("upload_part"), is(0L));
        assertThat(codeOf(() -> stage.append(upload, 50, new byte[50])), is(UploadError.UPLOAD_EXPIRED));
    }

    @Test
    void nobodyShouldHaveMoreUnderWayThanTheSettingsSay() {
        stage.chosen.put("upload.most-open", "2");
        stage.begin(100);
        stage.begin(100);
        assertThat(codeOf(() -> stage.begin(100)), is(UploadError.UPLOADS_TOO_MANY));
        stage.clock.advance(DAY);
        stage.begin(100);
        stage.chosen.clear();
        stage.chosen.put("upload.most-megabytes", "1");
        stage.clock.advance(Duration.ofHours(1));
        assertThat(codeOf(() -> stage.begin(1024 * 1024)), is(UploadError.UPLOADS_TOO_MANY));
    }

    @Test
    void descriptionsShouldBeSmallAndPlain() {
        assertThat(begin("file.png", Map.of("Key", "v")), is(UploadError.UPLOAD_DESCRIPTION_INVALID));
        assertThat(begin("file.png", Map.of("k", "v".repeat(201))), is(UploadError.UPLOAD_DESCRIPTION_INVALID));
        assertThat(begin("line\nbreak", Map.of()), is(UploadError.UPLOAD_DESCRIPTION_INVALID));
        assertThat(begin("n".repeat(256), Map.of()), is(UploadError.UPLOAD_DESCRIPTION_INVALID));
    }

    private io.influencegen.error.boundary.ErrorCode begin(String name, Map<String, String> meta) {
        return codeOf(() -> stage.desk(
                desk -> desk.create(new NewUpload(UploadStage.PURPOSE, 1, name, Optional.empty(), meta), stage.ines)));
    }

    @Test
    void whoMayNotSendShouldNotEvenBegin() {
        stage.rejection = Optional.of(new DomainException(CommonError.NOT_ALLOWED));
        assertThat(codeOf(() -> stage.begin(1)), is(CommonError.NOT_ALLOWED));
        assertThat(stage.count("upload"), is(0L));
    }

    @Test
    void nothingPlainShouldLieInTheDatabaseOrInTheFolder() throws Exception {
        String planted = "PLANTED-PASSPORT-NUMBER-C01X00T47";
        byte[] png = TestFiles.png(64, 48, planted);
        assertThat(new String(png, ISO_8859_1), containsString(planted));
        UploadView open = stage.begin(MediaKind.values().length + 40);
        stage.append(open, 0, planted.getBytes(UTF_8));
        assertThat(stage.send(png).state(), is(UploadState.STORED));
        for (String table : List.of("upload", "upload_part", "stored_object", "upload_quarantine")) {
            String rows = String.valueOf(stage.database.<List<?>>call(entities -> entities.createNativeQuery(
                            "select encode(convert_to(cast(t as text), 'UTF8'), 'escape') from influencegen." + table
                                    + " t")
                    .getResultList()));
            String hex = java.util.HexFormat.of().formatHex(planted.getBytes(UTF_8));
            assertThat(table, rows, not(containsString(planted)));
            assertThat(table, rows, not(containsString(hex)));
            assertThat(table, rows, not(containsString("passport of ines")));
            assertThat(
                    table,
                    rows,
                    not(containsString(java.util.HexFormat.of().formatHex("passport of ines".getBytes(UTF_8)))));
        }
        for (Path file : TestFiles.all(folder)) {
            assertThat(TestFiles.text(file), not(containsString(planted)));
        }
    }
}
