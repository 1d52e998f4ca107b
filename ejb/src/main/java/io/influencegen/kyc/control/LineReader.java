package io.influencegen.kyc.control;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.mrz.boundary.Mrz;
import io.influencegen.mrz.boundary.MrzScan;
import io.influencegen.upload.boundary.DocumentPictures;
import io.influencegen.upload.boundary.MediaKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Reads the lines of one paper, where there is a program that can, and keeps them sealed. */
@Dependent
public class LineReader {
    private final PaperRepository papers;
    private final DocumentPictures pictures;
    private final MrzScan scan;
    private final CaseSeal seal;
    private final CaseRepository cases;
    private final RiskDesk risk;

    @Inject
    LineReader(
            PaperRepository papers,
            DocumentPictures pictures,
            MrzScan scan,
            CaseSeal seal,
            CaseRepository cases,
            RiskDesk risk) {
        this.papers = papers;
        this.pictures = pictures;
        this.scan = scan;
        this.seal = seal;
        this.cases = cases;
        this.risk = risk;
    }

    /** Nothing where nothing can be read: then a reviewer compares by eye. */
    public Optional<Mrz> read(UUID document) {
        return papers.find(document)
                .filter(one -> scan.isAvailable())
                .flatMap(one -> scan.scan(pictures.render(
                                SubjectId.of(one.influencer()), one.sha256(), MediaKind.valueOf(one.mediaKind()), 0)
                        .bytes()));
    }

    /** Whoever has been sent meanwhile is measured again. */
    public void keep(UUID document, Mrz lines) {
        papers.find(document).ifPresent(one -> {
            papers.extracted(
                    document,
                    seal.seal(
                            one.influencer(),
                            CaseSeal.Place.EXTRACTED,
                            ReadLines.of(lines).write()));
            cases.lockOpenOf(one.influencer())
                    .filter(open -> open.state().isWithUs())
                    .ifPresent(risk::measure);
        });
    }
}
