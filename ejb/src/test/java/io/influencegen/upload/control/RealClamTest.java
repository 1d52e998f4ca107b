package io.influencegen.upload.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.control.VirusScan.Finding;
import io.influencegen.upload.control.VirusScan.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With ClamAV itself, which knows one signature. Skipped by name where Debian's clamav-daemon is not installed. */
class RealClamTest {
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @TempDir
    Path folder;

    private Process clamd;
    private VirusScan scan;

    @BeforeEach
    void startClamd() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CLAMD), "clamd is not installed: apt-get install clamav-daemon");
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Own.Eicar:0:*:" + HexFormat.of().formatHex(TestFiles.EICAR.getBytes(US_ASCII)) + "\n");
        Path socket = folder.resolve("clamd.sock");
        Path configuration = Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                LocalSocket %s
                Foreground yes
                User root
                """.formatted(signatures, socket));
        clamd = new ProcessBuilder(CLAMD.toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        scan = new VirusScan(Optional.of(socket.toString()), Duration.ofSeconds(20));
        for (int tries = 0; tries < 200 && scan.look(new byte[1]).verdict() != Verdict.CLEAN; tries++) {
            assertThat(
                    Files.readString(folder.resolve("clamd.log")),
                    clamd.waitFor(100, TimeUnit.MILLISECONDS),
                    is(false));
        }
    }

    @AfterEach
    void stopClamd() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    @Test
    void theTestVirusShouldBeFoundWhereverItHides() {
        byte[] virus = TestFiles.EICAR.getBytes(US_ASCII);
        byte[] jpeg = TestFiles.jpeg(640, 480);
        assertFound(virus);
        assertFound(TestFiles.joined(jpeg, virus));
        assertFound(TestFiles.png(64, 48, TestFiles.EICAR));
        assertFound(TestFiles.zip("eicar.com", virus));
        assertFound(TestFiles.pdf(document -> {
            TestFiles.addPage(document, "harmless");
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                out.write(virus);
            }
            document.getDocumentCatalog().getCOSObject().setItem("Hidden", stream);
        }));
        assertThat(scan.look(jpeg).verdict(), is(Verdict.CLEAN));
    }

    @Test
    void anInfectedPhotographShouldGoToQuarantine() {
        UploadStage stage = new UploadStage(folder);
        byte[] infected = TestFiles.joined(TestFiles.jpeg(640, 480), TestFiles.EICAR.getBytes(US_ASCII));
        assertThat(stage.send(infected, scan).state(), is(UploadState.QUARANTINED));
        assertThat(stage.send(TestFiles.jpeg(640, 480), scan).state(), is(UploadState.STORED));
    }

    private void assertFound(byte[] file) {
        Finding finding = scan.look(file);
        assertThat(finding.verdict(), is(Verdict.INFECTED));
        assertThat(finding.text(), containsString("Own.Eicar"));
    }
}
