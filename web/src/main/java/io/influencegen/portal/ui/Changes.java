package io.influencegen.portal.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts what was and what is side by side, field by field. */
@Named
@ApplicationScoped
public class Changes {
    /** One field of a change. */
    public static final class Change {
        private final String field;
        private final String before;
        private final String after;

        private Change(String field, String before, String after) {
            this.field = field;
            this.before = before;
            this.after = after;
        }

        public String getField() {
            return field;
        }

        public String getBefore() {
            return before;
        }

        public String getAfter() {
            return after;
        }

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    public List<Change> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> was = before == null ? Map.of() : before;
        Map<String, String> is = after == null ? Map.of() : after;
        Set<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        return fields.stream()
                .map(field -> new Change(field, was.getOrDefault(field, ""), is.getOrDefault(field, "")))
                .toList();
    }
}
