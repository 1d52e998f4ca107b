package io.influencegen.notification.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One mail the product sends: its name ({@code feature.kebab-name}) and what its template may mention. The shipped text lies
 * in the feature's resources, as {@code mail/<name>.en.txt} and {@code .html}.
 */
public record MailKind(String key, List<Placeholder> placeholders) implements Serializable {
    /** Whom the mail is to; every template may mention them, and nobody has to give it. */
    public static final Placeholder NAME = Placeholder.optional("name", "Maria Lopez");

    /** What a template mentions as <code>{{name}}</code>, with an example for previews. */
    public record Placeholder(String name, String sample, boolean mandatory) implements Serializable {
        /** Without it the mail would be of no use. */
        public static Placeholder mandatory(String name, String sample) {
            return new Placeholder(name, sample, true);
        }

        public static Placeholder optional(String name, String sample) {
            return new Placeholder(name, sample, false);
        }

        /** Its value has to be an address of the web. */
        public boolean isLink() {
            return name.equals("link") || name.endsWith("-link");
        }
    }

    public MailKind {
        placeholders = List.copyOf(placeholders);
    }

    public static MailKind of(String key, Placeholder... own) {
        return new MailKind(key, Stream.concat(Stream.of(NAME), Stream.of(own)).toList());
    }

    public Optional<Placeholder> placeholder(String name) {
        return placeholders.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** The feature it belongs to. */
    public String feature() {
        return key.substring(0, key.indexOf('.'));
    }
}
