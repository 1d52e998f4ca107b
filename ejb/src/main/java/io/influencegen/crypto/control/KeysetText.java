package io.influencegen.crypto.control;

import io.influencegen.crypto.boundary.CryptoError;
import io.influencegen.error.boundary.DomainException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A keyset given by those who run the product, in an environment variable. */
final class KeysetText implements KeysetSource {
    static final String VARIABLE = "INFLUENCEGEN_MASTER_KEYS";

    private final String text;

    KeysetText(String text) {
        this.text = text;
    }

    @Override
    public Optional<String> read() {
        return Optional.of(text);
    }

    @Override
    public Object stamp() {
        return text;
    }

    @Override
    public void change(UnaryOperator<Optional<String>> change) {
        throw new DomainException(CryptoError.MASTER_KEYS_FIXED, VARIABLE);
    }

    @Override
    public boolean changeable() {
        return false;
    }

    @Override
    public String place() {
        return "environment variable " + VARIABLE;
    }
}
