package io.influencegen.storage.control;

import static io.influencegen.crypto.control.KeyStage.somebody;
import static io.influencegen.testdb.Refusals.codeOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.storage.boundary.StorageError;
import io.influencegen.storage.boundary.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectShelfTest {
    private static final byte[] TEXT =
            "a readable text, many times over. ".repeat(1000).getBytes(UTF_8);

    @TempDir
    Path folder;

    private final SubjectId ines = somebody();
    private final SubjectId kim = somebody();
    private ShelfStage stage;

    @BeforeEach
    void openTheShelf() {
        stage = new ShelfStage(folder);
    }

    @Test
    void whatWasPutShouldComeBackWithItsDescription() {
        String sha256 = stage.put(ines, TEXT);
        StoredObject object = stage.call(shelf -> shelf.find(ines, sha256)).orElseThrow();
        assertThat(object, is(new StoredObject(ines, sha256, TEXT.length, "image/png", stage.keys.clock.instant())));
        assertThat(stage.read(ines, sha256), is(TEXT));
    }

    @Test
    void theSameContentShouldBeKeptOncePerPerson() throws IOException {
        String first = stage.put(ines, TEXT);
        assertThat(stage.put(ines, TEXT), is(first));
        assertThat(stage.files(), hasSize(1));
        assertThat(stage.put(kim, TEXT), is(first));
        assertThat(stage.files(), hasSize(2));
    }

    @Test
    void neitherContentNorNameOfAFileShouldTellAnything() throws IOException {
        String sha256 = stage.put(ines, TEXT);
        Path file = stage.files().get(0);
        assertThat(Files.readString(file, ISO_8859_1), not(containsString("readable")));
        assertThat(file.toString(), not(containsString(sha256)));
    }

    @Test
    void whatBelongsToSomebodyElseShouldNotBeFound() {
        String sha256 = stage.put(ines, TEXT);
        assertThat(stage.call(shelf -> shelf.find(kim, sha256)).isPresent(), is(false));
    }

    @Test
    void alteredBytesShouldBeCalledDamaged() throws IOException {
        String sha256 = stage.put(ines, TEXT);
        Path file = stage.files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int place : new int[] {0, 30, 5_000, bytes.length - 1}) {
            byte[] altered = bytes.clone();
            altered[place] ^= 1;
            Files.write(file, altered);
            assertThat("byte " + place, codeOf(() -> stage.read(ines, sha256)), is(StorageError.OBJECT_DAMAGED));
        }
    }

    @Test
    void aCutOffFileShouldBeCalledDamaged() throws IOException {
        String sha256 = stage.put(ines, TEXT);
        Path file = stage.files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 20, 4_096, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat("length " + length, codeOf(() -> stage.read(ines, sha256)), is(StorageError.OBJECT_DAMAGED));
        }
    }

    /** Both are genuine, of the same person, and in each other's place. */
    @Test
    void exchangedFilesShouldBeCalledDamaged() throws IOException {
        String first = stage.put(ines, TEXT);
        Path firstFile = stage.files().get(0);
        byte[] other = new RandomBytes().next(100);
        stage.put(ines, other);
        Path otherFile = stage.files().stream()
                .filter(file -> !file.equals(firstFile))
                .findFirst()
                .orElseThrow();
        Files.copy(otherFile, firstFile, StandardCopyOption.REPLACE_EXISTING);
        assertThat(codeOf(() -> stage.read(ines, first)), is(StorageError.OBJECT_DAMAGED));
    }

    @Test
    void aFileThatIsGoneShouldBeCalledMissingAndComeBackWithTheNextPut() throws IOException {
        String sha256 = stage.put(ines, TEXT);
        Files.delete(stage.files().get(0));
        assertThat(codeOf(() -> stage.read(ines, sha256)), is(StorageError.OBJECT_MISSING));
        stage.put(ines, TEXT);
        assertThat(stage.read(ines, sha256), is(TEXT));
    }

    @Test
    void aSourceThatBreaksOffShouldLeaveNothing() throws IOException {
        InputStream breaking = new FilterInputStream(new ByteArrayInputStream(TEXT)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count < 0) {
                    throw new IOException("connection reset");
                }
                return count;
            }
        };
        assertThat(
                codeOf(() -> stage.run(shelf -> shelf.put(breaking, ines, "image/png"))),
                is(StorageError.CONTENT_BROKEN_OFF));
        assertThat(stage.files(), is(empty()));
    }

    @Test
    void aRolledBackPutShouldNotBeFound() {
        assertThrows(
                IllegalStateException.class,
                () -> stage.run(shelf -> {
                    shelf.put(new ByteArrayInputStream(TEXT), ines, "image/png");
                    throw new IllegalStateException("the change failed");
                }));
        String sha256 = stage.put(ines, TEXT);
        assertThat(stage.read(ines, sha256), is(TEXT));
    }

    @Test
    void aDeletedFileShouldLoseItsBytesAfterTheCommit() throws IOException {
        String sha256 = stage.put(ines, TEXT);
        assertThat(stage.call(shelf -> shelf.delete(ines, sha256)), is(true));
        assertThat(stage.call(shelf -> shelf.delete(ines, sha256)), is(false));
        assertThat(stage.files(), hasSize(1));
        stage.carryOutRemovals();
        assertThat(stage.files(), is(empty()));
    }

    @Test
    void whatWasPutAgainShouldSurviveAnEarlierDeletion() {
        String sha256 = stage.put(ines, TEXT);
        stage.call(shelf -> shelf.delete(ines, sha256));
        stage.put(ines, TEXT);
        stage.carryOutRemovals();
        assertThat(stage.read(ines, sha256), is(TEXT));
    }

    @Test
    void anErasedPersonsFilesShouldNotOpen() {
        String sha256 = stage.put(ines, TEXT);
        stage.keys.database.run(entities -> stage.crypto(entities).cipher().destroyKey(ines));
        assertThat(codeOf(() -> stage.read(ines, sha256)), is(CryptoError.KEY_DESTROYED));
    }

    @Test
    void filesOfEverySizeShouldComeBack() {
        for (int size : List.of(0, 1, 4_055, 4_056, 4_096, 65_536, 1_000_003)) {
            byte[] content = new RandomBytes().next(size);
            assertThat("size " + size, stage.read(ines, stage.put(ines, content)), is(content));
        }
    }
}
