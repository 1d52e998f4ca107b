package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ","})
    void nobodyShouldBeInOneUnlessTold(String members) {
        assertThat(Cluster.of(members, secret()), is(Optional.empty()));
        assertThat(Files.exists(secret().file()), is(false));
    }

    @Test
    void aNodeShouldListenAtItsOwnAddressAlone() throws IOException {
        Cluster.of("10.0.0.5:5900, 10.0.0.6:5901", secret()).orElseThrow().write(folder.resolve("cluster.xml"));
        assertThat(
                Files.readString(folder.resolve("cluster.xml")),
                allOf(
                        containsString("<interface>10.0.0.5</interface>"),
                        containsString("<port auto-increment=\"false\">5900</port>"),
                        containsString("<member>10.0.0.5:5900</member><member>10.0.0.6:5901</member>"),
                        containsString("<cluster-name>" + secret().value() + "</cluster-name>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "10.0.0.5:", "10.0.0.5:99999", ":5900", "a<b:5900"})
    void anAddressThatIsNoneShouldBeNamed(String member) {
        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> Cluster.of("10.0.0.6:5900," + member, secret()));
        assertThat(failure.getMessage(), containsString("\"" + member + "\""));
    }

    private Secret secret() {
        return new Secret(folder.resolve("cluster-name"));
    }
}
