package io.influencegen.crypto.control;

import static io.influencegen.crypto.control.KeyStage.somebody;
import static io.influencegen.testdb.Refusals.codeOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.KeyStatus;
import io.influencegen.crypto.boundary.RewrapStep;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Master keys and data keys, on a real database. */
class KeyRingTest {
    private static final SubjectId NOBODY = new SubjectId(new UUID(0, 0));

    @TempDir
    Path folder;

    private KeyStage stage;
    private KeyStage.Node node;

    @BeforeEach
    void startOnAnEmptyDatabase() {
        stage = new KeyStage(folder);
        node = stage.node();
    }

    @Test
    void aRestartShouldReadWhatWasWritten() {
        SubjectId ines = somebody();
        byte[] cipher = node.encrypt(ines, "ines@example.org");
        assertThat(stage.node().decrypt(ines, cipher), is("ines@example.org"));
    }

    @Test
    void aStartWithoutTheKeyShouldBeRefusedInOneSentence() throws IOException {
        String primary = node.encryption.primary();
        Files.delete(stage.file);
        DomainException refused = assertThrows(DomainException.class, stage::node);
        assertThat(
                KeyGuard.sentence(refused),
                allOf(
                        containsString(primary),
                        containsString(stage.file.toString()),
                        containsString("INFLUENCEGEN_MASTER_KEYS")));
        assertThat(Files.exists(stage.file), is(false));
    }

    @Test
    void aRunningNodeShouldShowThatItsKeyIsGone() throws IOException {
        Files.delete(stage.file);
        KeyStatus.MasterKey lost = status().masterKeys().get(0);
        assertThat(lost.present(), is(false));
        assertThat(lost.wraps(), is(1L));
    }

    @Test
    void aStartWithTheKeyOfAnotherDatabaseShouldBeRefused() throws IOException {
        String ours = node.encryption.primary();
        Files.writeString(stage.file, MasterKeyset.generate().text());
        DomainException refused = assertThrows(DomainException.class, stage::node);
        assertThat(refused.code(), is(CryptoError.MASTER_KEY_MISSING));
        assertThat(KeyGuard.sentence(refused), containsString(ours));
    }

    @Test
    void aStartWithAnotherKeyOfTheSameIdShouldBeRefused() throws Exception {
        int id = Integer.parseUnsignedInt(node.encryption.primary(), 16);
        Files.writeString(stage.file, keysetOfId(id));
        assertThat(codeOf(stage::node), is(CryptoError.MASTER_KEY_WRONG));
    }

    @Test
    void twoNodesStartingAtOnceShouldEndWithOneKey() throws Exception {
        stage = new KeyStage(folder.resolve("both"));
        List<String> primaries = together(() -> stage.node().encryption.primary());
        assertThat(primaries.get(0), is(primaries.get(1)));
    }

    @Test
    void twoWritersShouldEndWithOneKeyPerPerson() throws Exception {
        KeyStage.Node other = stage.node();
        for (int round = 0; round < 10; round++) {
            SubjectId ines = somebody();
            List<byte[]> ciphers = together(() -> node.encrypt(ines, "one"), () -> other.encrypt(ines, "two"));
            assertThat(other.decrypt(ines, ciphers.get(0)), is("one"));
            assertThat(node.decrypt(ines, ciphers.get(1)), is("two"));
        }
    }

    @Test
    void aRolledBackFirstUseShouldLeaveNoKeyBehind() {
        SubjectId ines = somebody();
        assertThrows(
                IllegalStateException.class,
                () -> node.run(keys -> {
                    keys.cipher().encrypt(ines, "test", "lost");
                    throw new IllegalStateException("the change failed");
                }));
        byte[] cipher = node.encrypt(ines, "kept");
        assertThat(stage.node().decrypt(ines, cipher), is("kept"));
    }

    @Test
    void whatIsOfAnotherPersonOrPlaceShouldNotOpen() {
        SubjectId ines = somebody();
        SubjectId kim = somebody();
        byte[] cipher = node.encrypt(ines, "secret");
        node.encrypt(kim, "own");
        assertThat(codeOf(() -> node.decrypt(kim, cipher)), is(CryptoError.CIPHERTEXT_INVALID));
        assertThat(codeOf(() -> node.decrypt(somebody(), cipher)), is(CryptoError.CIPHERTEXT_INVALID));
        assertThat(
                codeOf(() -> node.run(keys -> keys.cipher().decrypt(ines, "elsewhere", cipher))),
                is(CryptoError.CIPHERTEXT_INVALID));
    }

    @Test
    void aRotatedKeyShouldLeaveOldCiphertextReadableEverywhere() {
        KeyStage.Node other = stage.node();
        SubjectId ines = somebody();
        byte[] cipher = node.encrypt(ines, "before");
        node.call(keys -> keys.ring().rotate());
        SubjectId kim = somebody();
        byte[] fresh = node.encrypt(kim, "after");
        assertThat(other.decrypt(ines, cipher), is("before"));
        assertThat(other.decrypt(kim, fresh), is("after"));
    }

    @Test
    void rewrapShouldGoOnWhereItWasCutOffAndEndWithOneMasterKey() {
        Map<SubjectId, byte[]> written = write(25);
        String old = node.encryption.primary();
        node.call(keys -> keys.ring().rotate());
        RewrapStep first = step(NOBODY);
        assertThat(first, is(new RewrapStep(10, 0, first.last(), false)));
        assertThat(status().outdated(), is(15L));

        KeyStage.Node restarted = stage.node();
        assertThat(restarted.call(keys -> keys.ring().rewrap(NOBODY, 10)).rewrapped(), is(10));
        RewrapStep last = step(NOBODY);
        assertThat(last, is(new RewrapStep(5, 0, last.last(), true)));
        assertThat(status().outdated(), is(0L));
        assertThat(step(NOBODY).rewrapped(), is(0));

        node.run(keys -> keys.ring().retire(old));
        node.run(keys -> keys.ring().forgetRetired());
        assertThat(status().masterKeys(), hasSize(1));
        KeyStage.Node withoutTheOldKey = stage.node();
        written.forEach((subject, cipher) -> assertThat(withoutTheOldKey.decrypt(subject, cipher), is("text")));
    }

    @Test
    void aRolledBackRewrapStepShouldLoseNothing() {
        Map<SubjectId, byte[]> written = write(5);
        node.call(keys -> keys.ring().rotate());
        assertThrows(
                IllegalStateException.class,
                () -> node.run(keys -> {
                    keys.ring().rewrap(NOBODY, 10);
                    throw new IllegalStateException("the node died");
                }));
        KeyStage.Node restarted = stage.node();
        written.forEach((subject, cipher) -> assertThat(restarted.decrypt(subject, cipher), is("text")));
        assertThat(status().outdated(), is(6L));
    }

    @Test
    void aDataKeyThatDoesNotOpenShouldNotStopTheOthers() {
        write(12);
        stage.database.run(entities -> entities.createNativeQuery("""
                        update influencegen.subject_key set wrapped_key = decode('00', 'hex')
                         where subject_id in (select subject_id from influencegen.subject_key order by subject_id limit 1)""").executeUpdate());
        node.call(keys -> keys.ring().rotate());
        RewrapStep first = step(NOBODY);
        RewrapStep second = step(first.last());
        assertThat(first.failed(), is(1));
        assertThat(first.rewrapped() + second.rewrapped(), is(11));
        assertThat(second.finished(), is(true));
        assertThat(status().outdated(), is(1L));
    }

    @Test
    void aKeyInUseShouldNotBeRetired() {
        write(1);
        String old = node.encryption.primary();
        node.call(keys -> keys.ring().rotate());
        assertThat(codeOf(() -> node.run(keys -> keys.ring().retire(old))), is(CryptoError.MASTER_KEY_IN_USE));
        String primary = node.encryption.primary();
        assertThat(codeOf(() -> node.run(keys -> keys.ring().retire(primary))), is(CryptoError.MASTER_KEY_IN_USE));
    }

    /** It would wrap with a key that is about to go. */
    @Test
    void aNodeThatHasNotHeardOfTheRotationShouldNotUseARetiredKey() throws IOException {
        KeyStage.Node behind = stage.node(new KeysetText(Files.readString(stage.file)));
        String old = node.encryption.primary();
        node.call(keys -> keys.ring().rotate());
        step(NOBODY);
        node.run(keys -> keys.ring().retire(old));
        assertThat(codeOf(() -> behind.encrypt(somebody(), "lost")), is(CryptoError.MASTER_KEY_MISSING));
    }

    @Test
    void aCrashBetweenFileAndDatabaseShouldMend() {
        new KeysetEncryption(new KeysetFile(stage.file)).rotate();
        SubjectId ines = somebody();
        byte[] cipher = node.encrypt(ines, "secret");
        assertThat(stage.node().decrypt(ines, cipher), is("secret"));
        assertThat(status().masterKeys(), hasSize(2));
    }

    @Test
    void aCrashBetweenRetiringAndForgettingShouldMend() {
        String old = node.encryption.primary();
        node.call(keys -> keys.ring().rotate());
        step(NOBODY);
        node.run(keys -> keys.ring().retire(old));
        KeyStage.Node restarted = stage.node();
        restarted.run(keys -> keys.ring().forgetRetired());
        assertThat(restarted.encryption.ids(), hasSize(1));
    }

    @Test
    void aDestroyedKeyShouldOpenNothingOnAnyNode() {
        KeyStage.Node other = stage.node();
        SubjectId ines = somebody();
        byte[] cipher = node.encrypt(ines, "secret");
        assertThat(other.decrypt(ines, cipher), is("secret"));
        assertThat(node.call(keys -> keys.cipher().destroyKey(ines)), is(true));
        assertThat(node.call(keys -> keys.cipher().destroyKey(ines)), is(false));
        assertThat(codeOf(() -> node.decrypt(ines, cipher)), is(CryptoError.KEY_DESTROYED));
        assertThat(codeOf(() -> other.decrypt(ines, cipher)), is(CryptoError.KEY_DESTROYED));
        assertThat(codeOf(() -> other.encrypt(ines, "again")), is(CryptoError.KEY_DESTROYED));
    }

    @Test
    void aListShouldOpenAtOnceAndLeaveOutTheErased() {
        Map<SubjectId, byte[]> written = write(3);
        SubjectId erased = written.keySet().iterator().next();
        node.call(keys -> keys.cipher().destroyKey(erased));
        Map<SubjectId, String> texts = node.call(keys -> keys.cipher().decryptAll("test", written));
        assertThat(texts.size(), is(2));
        assertThat(texts.containsKey(erased), is(false));
    }

    @Test
    void aDamagedLineShouldNotCloseAList() {
        Map<SubjectId, byte[]> written = write(3);
        SubjectId damaged = written.keySet().iterator().next();
        written.get(damaged)[5] ^= 1;
        Map<SubjectId, String> texts = node.call(keys -> keys.cipher().decryptAll("test", written));
        assertThat(texts.size(), is(2));
        assertThat(texts.containsKey(damaged), is(false));
    }

    @Test
    void aBlindIndexShouldSurviveRotationAndKnowOneValueHoweverWritten() {
        IndexedField email = IndexedField.text("user_account.email");
        byte[] before = node.call(keys -> keys.index().of(email, "Ines@Example.org"));
        node.call(keys -> keys.ring().rotate());
        step(NOBODY);
        byte[] after = stage.node().call(keys -> keys.index().of(email, " ines@example.ORG "));
        assertThat(after, is(before));
        byte[] elsewhere = node.call(keys -> keys.index().of(IndexedField.text("other.email"), "ines@example.org"));
        assertThat(elsewhere, is(not(before)));
    }

    @Test
    void theDatabaseShouldHoldNothingReadable() {
        byte[] cipher = node.encrypt(somebody(), "ines@example.org");
        assertThat(new String(cipher, UTF_8), not(containsString("ines")));
    }

    private Map<SubjectId, byte[]> write(int persons) {
        Map<SubjectId, byte[]> written = new HashMap<>();
        for (int i = 0; i < persons; i++) {
            SubjectId subject = somebody();
            written.put(subject, node.encrypt(subject, "text"));
        }
        return written;
    }

    private RewrapStep step(SubjectId after) {
        return node.call(keys -> keys.ring().rewrap(after, 10));
    }

    private KeyStatus status() {
        return node.call(keys -> keys.ring().status());
    }

    private static String keysetOfId(int id) throws Exception {
        KeysetHandle handle = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withFixedId(id)
                        .makePrimary())
                .build();
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                handle, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        return together(work, work);
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> two) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> work : List.of(one, two)) {
            running.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        threads.shutdown();
        return List.of(running.get(0).get(), running.get(1).get());
    }
}
