package io.influencegen.worker.backend;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.influencegen.worker.picture.Png;
import io.influencegen.worker.picture.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our fakes, tried with clients that others wrote for the real systems. Heavy: needs Node.js and npm, so only with -Ppeers. */
class IndependentClientsTest {
    private static final byte[] PICTURE = Png.encode(new Raster(8, 4, new byte[96]), Map.of());

    @TempDir
    private Path folder;

    @BeforeEach
    void bringTheClients() throws IOException, InterruptedException {
        String packages = System.getProperty("peers.node", "");
        assumeTrue(!packages.isEmpty(), "Independent clients from npm are tried with verify -Ppeers");
        List<String> install = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund"));
        install.addAll(List.of(packages.split(" ", -1)));
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        run(install);
    }

    @Test
    void openAisOwnClientShouldUnderstandOurFake() throws IOException, InterruptedException {
        try (FakeServer server = Fakes.openAi(new FakeServer(), PICTURE)) {
            String said = node("openai.mjs", server);
            assertThat(said, containsString("picture " + PICTURE.length));
            assertThat(said, containsString("refused 400"));
            assertThat(said, containsString("rejected by the safety system"));
        }
    }

    @Test
    void aClientOfComfyUiShouldUnderstandOurFake() throws IOException, InterruptedException {
        try (FakeServer server = Fakes.comfyUi(new FakeServer(), PICTURE)) {
            String said = node("comfyui.mjs", server);
            assertThat(said, containsString("picture " + PICTURE.length));
            assertThat(said, containsString("steps 1"));
        }
    }

    private String node(String script, FakeServer server) throws IOException, InterruptedException {
        Files.copy(Path.of("src/test/peers", script), folder.resolve(script));
        return run(List.of("node", script, server.url()));
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
