package io.influencegen.mrz.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Calls it. */
@ApplicationScoped
public class Tesseract {
    public boolean isInstalled() {
        return false;
    }

    public Optional<String> read(byte[] picture) {
        return Optional.empty();
    }
}
