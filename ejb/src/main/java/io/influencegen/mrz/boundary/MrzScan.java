package io.influencegen.mrz.boundary;

import io.influencegen.mrz.control.Tesseract;
import io.influencegen.mrz.control.ZonePicture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads a machine readable zone from a photograph, where tesseract is installed; else nothing is found. Takes seconds. */
@ApplicationScoped
public class MrzScan {
    private Tesseract tesseract;
    private MrzReader reader;

    protected MrzScan() {}

    @Inject
    public MrzScan(Tesseract tesseract, MrzReader reader) {
        this.tesseract = tesseract;
        this.reader = reader;
    }

    public boolean isAvailable() {
        return tesseract.isInstalled();
    }

    /** A JPEG or PNG that is upright. The best of several looks: a valid zone as soon as there is one. */
    public Optional<Mrz> scan(byte[] picture) {
        if (!isAvailable()) {
            return Optional.empty();
        }
        Optional<Mrz> best = Optional.empty();
        for (byte[] look : ZonePicture.looks(picture)) {
            Optional<Mrz> found = tesseract.read(look).flatMap(reader::read);
            if (found.filter(Mrz::isValid).isPresent()) {
                return found;
            }
            best = best.or(() -> found);
        }
        return best;
    }
}
