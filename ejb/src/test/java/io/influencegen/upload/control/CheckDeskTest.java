package io.influencegen.upload.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.StoredUpload;
import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.boundary.UploadView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckDeskTest {
    private static final VirusScan NONE = new VirusScan(Optional.empty());

    @TempDir
    Path folder;

    private UploadStage stage;

    @BeforeEach
    void openTheDesk() {
        stage = new UploadStage(folder);
    }

    @Test
    void aGoodFileShouldBeStoredAndItsPurposeTold() {
        byte[] photo = TestFiles.photo(640, 480, 6);
        UploadView upload = stage.send(photo);
        String sha256 = Sha256.of(photo);
        assertThat(upload.state(), is(UploadState.STORED));
        assertThat(upload.sha256(), is(Optional.of(sha256)));
        assertThat(stage.read(sha256), is(photo));
        assertThat(
                stage.stored,
                contains(new StoredUpload(
                        upload.id(),
                        stage.ines.user().orElseThrow(),
                        sha256,
                        MediaKind.JPEG,
                        photo.length,
                        "passport of ines.jpg",
                        Map.of("side", "front"),
                        1,
                        480,
                        640)));
        assertThat(stage.count("upload_part"), is(0L));
        assertThat(stage.announced, contains("USER upload STORED"));
        assertThat(stage.audited, contains("upload.stored"));
    }

    @Test
    void aCheckThatIsMadeAgainShouldChangeNothing() {
        stage.send(TestFiles.jpeg(64, 48));
        assertThat(stage.check(NONE).get(0).outcome(), is(DeliveryResult.Outcome.NEEDLESS));
        assertThat(stage.stored.size(), is(1));
    }

    @Test
    void aBadFileShouldLeaveNothingButTheReason() {
        UploadView upload = stage.send("<svg><script/></svg>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(upload.state(), is(UploadState.REFUSED));
        assertThat(upload.refusal(), is(Optional.of("upload-kind-refused")));
        assertThat(stage.refused, contains("front upload-kind-refused"));
        assertThat(stage.count("upload_part"), is(0L));
        assertThat(stage.count("stored_object"), is(0L));
    }

    @Test
    void aPurposeShouldBeAbleToSayNoInTheEnd() {
        stage.objection = Optional.of(new DomainException(CommonError.NOT_ALLOWED));
        UploadView upload = stage.send(TestFiles.jpeg(64, 48));
        assertThat(upload.refusal(), is(Optional.of("not-allowed")));
        assertThat(stage.count("stored_object"), is(0L));
    }

    @Test
    void whileTheScannerIsAwayFilesShouldWait() {
        VirusScan away = new VirusScan(Optional.of("127.0.0.1:1"), Duration.ofSeconds(2));
        UploadView upload = stage.send(TestFiles.jpeg(64, 48), away);
        assertThat(upload.state(), is(UploadState.CHECKING));
        assertThat(stage.check(away).get(0).outcome(), is(DeliveryResult.Outcome.POSTPONED));
        assertThat(stage.stored, is(empty()));
        stage.check(NONE);
        assertThat(stage.state(upload).state(), is(UploadState.STORED));
    }

    @Test
    void whatTheScannerFindsShouldBeLockedAway() throws Exception {
        try (FakeDaemon daemon = new FakeDaemon("stream: Eicar-Test FOUND\0")) {
            UploadView upload = stage.send(TestFiles.jpeg(64, 48), daemon.scan());
            assertThat(upload.state(), is(UploadState.QUARANTINED));
            assertThat(upload.refusal(), is(Optional.of("upload-infected")));
        }
        assertThat(stage.count("upload_quarantine"), is(1L));
        assertThat(stage.count("upload_part"), is(0L));
        assertThat(stage.count("stored_object"), is(0L));
        assertThat(stage.announced, contains("USER upload QUARANTINED", "ROLE notice "));
        assertThat(stage.audited, contains("upload.quarantined"));
        assertThat(stage.refused, contains("front upload-infected"));
    }
}
