package io.influencegen.crypto.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.crypto.boundary.CryptoError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetEncryptionTest {
    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] OWNER = {9};

    @TempDir
    Path folder;

    private Path file;
    private KeysetEncryption keys;

    @BeforeEach
    void makeTheFirstKey() {
        file = folder.resolve("secrets/master-keys.json");
        keys = new KeysetEncryption(new KeysetFile(file));
        keys.createFirst();
    }

    @Test
    void onlyTheOwnerShouldReadTheFile() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), is("rw-------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())), is("rwx------"));
    }

    @Test
    void aKeyThatIsThereShouldNeverBeReplaced() throws IOException {
        String before = Files.readString(file);
        keys.createFirst();
        assertThat(Files.readString(file), is(before));
    }

    @Test
    void aWrappedKeyShouldOpenForItsOwnerOnly() {
        WrappedKey wrapped = keys.wrap(KEY, OWNER);
        assertThat(keys.unwrap(wrapped, OWNER), is(KEY));
        assertThat(codeOf(() -> keys.unwrap(wrapped, new byte[] {8})), is(CryptoError.MASTER_KEY_WRONG));
    }

    @Test
    void aRotatedKeyShouldReachARunningNode() {
        KeysetEncryption other = new KeysetEncryption(new KeysetFile(file));
        WrappedKey old = other.wrap(KEY, OWNER);
        String fresh = keys.rotate();
        assertThat(other.primary(), is(fresh));
        assertThat(other.wrap(KEY, OWNER).masterKey(), is(fresh));
        assertThat(other.unwrap(old, OWNER), is(KEY));
        assertThat(other.unwrap(keys.wrap(KEY, OWNER), OWNER), is(KEY));
    }

    @Test
    void aRemovedKeyShouldOpenNothing() {
        WrappedKey old = keys.wrap(KEY, OWNER);
        keys.rotate();
        keys.remove(old.masterKey());
        assertThat(codeOf(() -> keys.unwrap(old, OWNER)), is(CryptoError.MASTER_KEY_MISSING));
    }

    /** It would be lost at the next start. What is open stays open. */
    @Test
    void nothingShouldBeWrappedOnceTheFileIsGone() throws IOException {
        WrappedKey wrapped = keys.wrap(KEY, OWNER);
        Files.delete(file);
        assertThat(codeOf(() -> keys.wrap(KEY, OWNER)), is(CryptoError.MASTER_KEY_MISSING));
        assertThat(keys.unwrap(wrapped, OWNER), is(KEY));
    }

    @Test
    void aDamagedFileShouldBeCalledSo() throws IOException {
        for (String damage :
                List.of("", "{", "{}", "[1]", Files.readString(file).replace("key", "kex"))) {
            Files.writeString(file, damage);
            KeysetEncryption fresh = new KeysetEncryption(new KeysetFile(file));
            assertThat(damage, codeOf(fresh::primary), is(CryptoError.MASTER_KEYS_UNREADABLE));
        }
    }

    @Test
    void whatACrashedChangeLeftShouldNotMatter() throws IOException {
        Files.writeString(file.resolveSibling("master-keys.json.new"), "half a key");
        String before = keys.primary();
        assertThat(keys.rotate(), is(not(before)));
        assertThat(keys.ids(), hasSize(2));
    }

    @Test
    void rotationsAtOnceShouldAllBeKept() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> nodes =
                Collections.nCopies(8, () -> new KeysetEncryption(new KeysetFile(file)).rotate());
        for (Future<String> rotated : threads.invokeAll(nodes)) {
            assertThat(rotated.get(), is(not("")));
        }
        threads.shutdown();
        assertThat(keys.ids(), hasSize(9));
    }

    @Test
    void keysFromTheEnvironmentShouldOpenButNotChange() throws IOException {
        WrappedKey wrapped = keys.wrap(KEY, OWNER);
        KeysetEncryption fixed = new KeysetEncryption(new KeysetText(Files.readString(file)));
        assertThat(fixed.unwrap(wrapped, OWNER), is(KEY));
        assertThat(fixed.ids(), containsInAnyOrder(wrapped.masterKey()));
        assertThat(codeOf(fixed::rotate), is(CryptoError.MASTER_KEYS_FIXED));
    }
}
