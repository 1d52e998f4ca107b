package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path place;

    @Test
    void folderAndSecretsShouldBeForTheirOwnerAlone() throws IOException {
        try (DataFolder data = DataFolder.open(place.resolve("data"))) {
            Secret secret = data.secret("first-password");
            secret.value();
            assertThat(permissions(data.root()), is("rwx------"));
            assertThat(permissions(secret.file()), is("rw-------"));
        }
    }

    @Test
    void secretShouldBeMadeOnceAndEasyToType() {
        try (DataFolder data = DataFolder.open(place.resolve("data"))) {
            String made = data.secret("first-password").value();
            assertThat(made, matchesPattern("[a-z2-9]{5}(-[a-z2-9]{5}){3}"));
            assertThat(data.secret("first-password").value(), is(made));
            assertThat(data.secret("another").value(), is(not(made)));
        }
    }

    @Test
    void placeThatCannotBeAFolderShouldBeNamedTogetherWithTheWayOut() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        LaunchFailure refused = assertThrows(LaunchFailure.class, () -> DataFolder.open(file.resolve("data")));
        assertThat(refused.getMessage(), allOf(containsString(file.toString()), containsString("--data")));
    }

    @Test
    void folderOfAKilledRunShouldOpen() throws IOException {
        Path folder = place.resolve("data");
        DataFolder.open(folder).close();
        Files.writeString(folder.resolve("launcher.pid"), "1\n");
        DataFolder.open(folder).close();
        assertThat(
                Files.readString(folder.resolve("launcher.pid")).strip(),
                is(String.valueOf(ProcessHandle.current().pid())));
    }

    @Test
    void nodesShouldShareSecretsAndObjectsAndDifferInName() {
        Path secrets = place.resolve("shared/secrets");
        Path objects = place.resolve("shared/objects");
        try (DataFolder one = DataFolder.open(place.resolve("one"), secrets, objects);
                DataFolder other = DataFolder.open(place.resolve("other"), secrets, objects)) {
            String password = one.secret("first-password").value();
            assertThat(other.secret("first-password").value(), is(password));
            assertThat(other.objects(), is(one.objects()));
            assertThat(NodeName.of(other), is(not(NodeName.of(one))));
            assertThat("kept", NodeName.of(one), is(NodeName.of(one)));
        }
    }

    @Test
    void aFolderOfSecretsThatCannotBeUsedShouldBeNamedWithItsOption() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        LaunchFailure refused = assertThrows(
                LaunchFailure.class, () -> DataFolder.open(place.resolve("data"), file, place.resolve("objects")));
        assertThat(refused.getMessage(), allOf(containsString(file.toString()), containsString("--secrets")));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
