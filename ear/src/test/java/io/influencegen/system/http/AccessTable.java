package io.influencegen.system.http;

import io.influencegen.access.boundary.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code access.txt}, the readable table of who may do what. */
final class AccessTable {
    private static final String ANYBODY = "anybody";
    private static final String SIGNED_IN = "signed-in";

    private final Map<String, List<String>> rows;

    private AccessTable(Map<String, List<String>> rows) {
        this.rows = rows;
    }

    /** The lines of one kind. The name of an operation of the API has two words. */
    static AccessTable of(String kind) {
        int words = kind.equals("api") ? 2 : 1;
        try (InputStream in = AccessTable.class.getResourceAsStream("/access.txt")) {
            return new AccessTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .collect(Collectors.toMap(
                            row -> String.join(" ", row.subList(1, 1 + words)),
                            row -> row.subList(1 + words, row.size()),
                            AccessTable::twice,
                            TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return rows.keySet();
    }

    /** Names that are open to a role, or to nobody in particular. */
    Set<String> openTo(Optional<Role> role) {
        return rows.keySet().stream().filter(name -> isOpen(name, role)).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isOpen(String name, Optional<Role> role) {
        List<String> audience = rows.get(name);
        return audience.contains(ANYBODY)
                || role.map(known -> audience.contains(SIGNED_IN) || audience.contains(known.key()))
                        .orElse(false);
    }

    private static List<String> twice(List<String> first, List<String> second) {
        throw new IllegalStateException("The table has a name twice, for " + first + " and " + second);
    }
}
