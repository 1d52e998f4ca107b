package io.influencegen.mrz.boundary;

import io.influencegen.mrz.control.ZoneText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Reads a machine readable zone from text, as a program read it from a picture or a person typed it. */
@ApplicationScoped
public class MrzReader {
    private Clock clock;

    protected MrzReader() {}

    @Inject
    public MrzReader(Clock clock) {
        this.clock = clock;
    }

    /** Lines around it, blanks and look-alikes are forgiven; empty where there is none. */
    public Optional<Mrz> read(String text) {
        return ZoneText.read(text, clock);
    }
}
