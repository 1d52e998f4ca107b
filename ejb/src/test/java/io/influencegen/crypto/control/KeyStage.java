package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Nodes that share a real database and a master key file. */
public final class KeyStage {
    public final TestDatabase database = TestDatabase.shared();
    public final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    final Path file;

    public KeyStage(Path folder) {
        file = folder.resolve("secrets").resolve("master-keys.json");
        database.truncate("user_account", "subject_key", "product_key", "master_key");
    }

    public static SubjectId somebody() {
        return new SubjectId(UUID.randomUUID());
    }

    /** A node that has just been started. */
    public Node node() {
        return node(new KeysetFile(file));
    }

    Node node(KeysetSource source) {
        Node node = new Node(source);
        node.run(keys -> keys.ring.open());
        return node;
    }

    /** One running product. */
    public final class Node {
        final KeysetEncryption encryption;
        private final UnwrappedKeys unwrapped = new UnwrappedKeys(clock);

        Node(KeysetSource source) {
            encryption = new KeysetEncryption(source);
        }

        public <T> T call(Function<Keys, T> work) {
            return database.call(entities -> work.apply(keys(entities)));
        }

        public void run(Consumer<Keys> work) {
            database.run(entities -> work.accept(keys(entities)));
        }

        public Keys keys(EntityManager entities) {
            KeyRepository keys = new KeyRepository(entities);
            MasterKeyRepository masterKeys = new MasterKeyRepository(entities);
            ProductKeys productKeys = new ProductKeys(keys, encryption, new RandomBytes(), clock);
            return new Keys(
                    new SubjectCipher(
                            new SubjectKeys(keys, masterKeys, encryption, unwrapped, new RandomBytes(), clock)),
                    new BlindIndex(productKeys),
                    new KeyRing(masterKeys, keys, productKeys, encryption, clock));
        }

        byte[] encrypt(SubjectId subject, String text) {
            return call(keys -> keys.cipher.encrypt(subject, "test", text));
        }

        String decrypt(SubjectId subject, byte[] cipher) {
            return call(keys -> keys.cipher.decrypt(subject, "test", cipher));
        }
    }

    /** What a node works with inside one transaction. */
    public record Keys(SubjectCipher cipher, BlindIndex index, KeyRing ring) {}
}
