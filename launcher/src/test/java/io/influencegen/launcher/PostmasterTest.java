package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @TempDir
    private Path cluster;

    private Path note;

    @BeforeEach
    void nameTheNote() {
        note = cluster.resolve("postmaster.pid");
    }

    @Test
    void clusterWithoutNoteShouldBeFree() throws IOException {
        Postmaster postmaster = new Postmaster(cluster);
        postmaster.forgetStranger();
        assertThat(postmaster.runs(), is(false));
    }

    @Test
    void numberThatWentToAStrangerShouldBeForgotten() throws IOException {
        Files.writeString(note, ProcessHandle.current().pid() + "\n" + cluster + "\n");
        Postmaster postmaster = new Postmaster(cluster);
        assertThat(postmaster.runs(), is(false));
        postmaster.forgetStranger();
        assertThat(Files.exists(note), is(false));
    }

    @Test
    void noteOfADeadServerShouldStayForPostgresToJudge() throws IOException, InterruptedException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(note, dead.pid() + "\n");
        Postmaster postmaster = new Postmaster(cluster);
        postmaster.forgetStranger();
        assertThat(postmaster.runs(), is(false));
        assertThat(Files.exists(note), is(true));
    }

    @Test
    void serverOnThisClusterShouldBeOurs() throws IOException {
        Process server = new ProcessBuilder("sh", "-c", "read end", "-D", cluster.toString(), "-c", "x").start();
        try {
            Files.writeString(note, server.pid() + "\n");
            assertThat(new Postmaster(cluster).runs(), is(true));
        } finally {
            server.destroyForcibly();
        }
    }
}
