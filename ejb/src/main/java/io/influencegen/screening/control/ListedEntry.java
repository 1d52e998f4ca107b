package io.influencegen.screening.control;

import io.influencegen.crypto.boundary.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A person as a list has them: the main name and the others, dates of birth and countries as written there. */
public record ListedEntry(
        String key, String name, List<String> aliases, String birthDates, String countries, String note, long line) {
    public ListedEntry {
        aliases = List.copyOf(aliases);
    }

    /** The same in every version of the list. */
    UUID idIn(UUID list) {
        return UUID.nameUUIDFromBytes((list + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Changes when anything does that a decision may have rested on. */
    String fingerprint() {
        return Sha256.of(String.join("\n", name, String.join("\n", aliases), birthDates, countries, note));
    }
}
