package io.influencegen.provenance.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.provenance.boundary.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our credentials, read by others' programs: the reference implementation (c2pa-rs, as WebAssembly) and an independent one in
 * TypeScript; and what the first one writes, read by us. Heavy: needs Node.js and npm, so only with -Ppeers.
 */
class ForeignReadersTest {
    private static final String INTACT = "c2pa-rs Valid signingCredential.untrusted, trusting us Trusted";

    private final SealingStage stage = new SealingStage();

    @TempDir
    private Path folder;

    @BeforeEach
    void bringTheReaders() throws IOException, InterruptedException {
        String packages = System.getProperty("peers.c2pa", "");
        assumeTrue(!packages.isEmpty(), "Independent readers from npm are tried with verify -Ppeers");
        List<String> install = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund"));
        install.addAll(List.of(packages.split(" ", -1)));
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        run(install);
    }

    @Test
    void othersShouldFindOurPicturesWellFormedAndIntact() throws IOException, InterruptedException {
        byte[] original = stage.seal(SamplePictures.png());
        write("sealed.png", original);
        write("sealed.jpg", stage.seal(SamplePictures.jpeg()));
        write("sealed.webp", stage.seal(SamplePictures.webp("lossy")));
        write("plain.webp", stage.seal(SamplePictures.plainWebp()));
        write("derived.jpg", stage.derive(original, SamplePictures.jpeg()));
        write("derived.webp", stage.derive(original, SamplePictures.webp("lossless")));
        write("derived.png", stage.derive(original, SamplePictures.drawn("png", 20, 12, false)));
        byte[] altered = original.clone();
        altered[altered.length - 30] ^= 1;
        write("altered.png", altered);
        Files.writeString(folder.resolve("root.pem"), Certificates.write(stage.key.chain()));
        Files.copy(Path.of("src/test/peers/c2pa.mjs"), folder.resolve("c2pa.mjs"));
        Map<String, String> said = said(run(List.of("node", "c2pa.mjs")));
        Map<String, String> expected = new TreeMap<>();
        for (String name : List.of("sealed.png", "sealed.jpg", "derived.png", "derived.jpg")) {
            expected.put(name, INTACT + ", c2pa-ts valid");
        }
        for (String name : List.of("sealed.webp", "plain.webp", "derived.webp")) {
            expected.put(name, INTACT + ", c2pa-ts cannot");
        }
        expected.put(
                "altered.png",
                "c2pa-rs Invalid signingCredential.untrusted assertion.dataHash.mismatch,"
                        + " trusting us Invalid assertion.dataHash.mismatch, c2pa-ts invalid");
        assertThat(said, is(expected));
    }

    @Test
    void weShouldReadWhatTheReferenceImplementationWrote() throws IOException, InterruptedException {
        SigningKey other = new SealingStage().key;
        write("key.der", other.key().getEncoded());
        write("certificate.der", other.presented().get(0));
        write("bare.png", SamplePictures.png());
        write("bare.jpg", SamplePictures.jpeg());
        write("bare.webp", SamplePictures.webp("lossy"));
        Files.copy(Path.of("src/test/peers/c2pa-sign.mjs"), folder.resolve("c2pa-sign.mjs"));
        run(List.of("node", "c2pa-sign.mjs"));
        for (String name : List.of("foreign.png", "foreign.jpg", "foreign.webp")) {
            byte[] foreign = Files.readAllBytes(folder.resolve(name));
            CredentialReport report = stage.verify(foreign);
            assertThat(report.problems(), is(List.of(CredentialProblem.SIGNER_UNKNOWN)));
            assertThat(report.verdict(), is(Verdict.SIGNED_BY_OTHERS));
            assertThat(report.account().orElseThrow().actions().get(0).name(), is("c2pa.created"));
            foreign[30] ^= 1;
            assertThat(stage.verify(foreign).verdict(), is(not(Verdict.SIGNED_BY_OTHERS)));
        }
    }

    private static Map<String, String> said(String lines) {
        Map<String, String> said = new TreeMap<>();
        lines.lines().filter(line -> line.contains(": ")).forEach(line -> {
            String[] parts = line.split(": ", 2);
            said.put(parts[0], parts[1]);
        });
        return said;
    }

    private void write(String name, byte[] picture) throws IOException {
        Files.write(folder.resolve(name), picture);
    }

    private String run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said, process.waitFor(), is(0));
        return said;
    }
}
