package io.influencegen.storage.control;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** An object store on a real database and a real folder. What it hands to the outbox is kept for the test to carry out. */
public final class ShelfStage {
    public final KeyStage keys;
    public final List<String> removals = new ArrayList<>();
    final Path folder;
    private final KeyStage.Node node;

    public ShelfStage(Path root) {
        keys = new KeyStage(root);
        node = keys.node();
        folder = root.resolve("objects");
        keys.database.truncate("stored_object");
    }

    public ObjectShelf shelf(EntityManager entities) {
        KeyStage.Keys crypto = node.keys(entities);
        return new ObjectShelf(
                new StoredObjectRepository(entities),
                new FileBackend(folder, "one"),
                crypto.cipher(),
                crypto.index(),
                new RemovalList(),
                keys.clock);
    }

    public KeyStage.Keys crypto(EntityManager entities) {
        return node.keys(entities);
    }

    public ObjectStore store(EntityManager entities) {
        return new ObjectStore(shelf(entities));
    }

    <T> T call(Function<ObjectShelf, T> work) {
        return keys.database.call(entities -> work.apply(shelf(entities)));
    }

    void run(Consumer<ObjectShelf> work) {
        keys.database.run(entities -> work.accept(shelf(entities)));
    }

    String put(SubjectId subject, byte[] content) {
        return call(shelf -> shelf.put(new ByteArrayInputStream(content), subject, "image/png"))
                .sha256();
    }

    byte[] read(SubjectId subject, String sha256) {
        return call(shelf -> {
            try (InputStream content = shelf.open(shelf.find(subject, sha256).orElseThrow())) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As the outbox does, after the commit. */
    void carryOutRemovals() {
        removals.forEach(location -> run(shelf -> shelf.removeUnused(location)));
        removals.clear();
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private final class RemovalList extends Outbox {
        @Override
        public UUID enqueue(OutboxMessage message) {
            removals.add(message.destination());
            return UUID.randomUUID();
        }
    }
}
