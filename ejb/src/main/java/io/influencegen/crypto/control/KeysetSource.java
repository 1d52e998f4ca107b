package io.influencegen.crypto.control;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the text of the keyset is kept. */
interface KeysetSource {
    Optional<String> read();

    /** Changes whenever the text does. */
    Object stamp();

    /** Replaces the text, safely against a crash and against other nodes doing the same; takes empty where there is none. */
    void change(UnaryOperator<Optional<String>> change);

    boolean changeable();

    String place();
}
