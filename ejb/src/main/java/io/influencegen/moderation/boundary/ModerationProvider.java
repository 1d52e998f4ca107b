package io.influencegen.moderation.boundary;

import java.util.Optional;

/** Somebody else who is asked too, once our own rules have nothing to say; a bean, found by CDI. */
public interface ModerationProvider {
    String name();

    Optional<Objection> text(String text);

    /** The bytes of a PNG. */
    Optional<Objection> picture(byte[] picture);
}
