package io.influencegen.upload.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorKind;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.RetryPolicy;
import io.influencegen.upload.boundary.UploadChecks;
import io.influencegen.upload.boundary.UploadId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what is whole. By the outbox, since a look and a scan take longer than anybody should hold a request for, and a check
 * that a crash interrupted has to be made again by whoever is alive.
 */
@ApplicationScoped
public class CheckChannel implements OutboxChannel {
    static final String NAME = "upload-check";

    private static final int DONE = 204;
    private static final Duration UNTIL_SCANNER_IS_BACK = Duration.ofSeconds(15);
    private static final RetryPolicy RETRIES = new RetryPolicy(8, Duration.ofSeconds(2), Duration.ofMinutes(5));
    /** Those that are said to whoever sent the file; any other may pass. */
    private static final Set<ErrorKind> FINAL =
            Set.of(ErrorKind.USER, ErrorKind.CONFLICT, ErrorKind.DENIED, ErrorKind.NOT_FOUND);

    private final CheckLedger ledger;
    private final FileCheck check;
    private final VirusScan scan;

    /** For the container's proxy. */
    protected CheckChannel() {
        this(null, null, null);
    }

    @Inject
    public CheckChannel(UploadChecks ledger, FileCheck check, VirusScan scan) {
        this((CheckLedger) ledger, check, scan);
    }

    CheckChannel(CheckLedger ledger, FileCheck check, VirusScan scan) {
        this.ledger = ledger;
        this.check = check;
        this.scan = scan;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<RetryPolicy> retries() {
        return Optional.of(RETRIES);
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        UploadId id = UploadId.of(delivery.destination());
        return ledger.arrived(id)
                .map(file -> decide(id, file))
                .orElseGet(() -> DeliveryResult.needless("Nobody waits for this file any more"));
    }

    /** The scanner comes first: what it knows is never opened by us. */
    private DeliveryResult decide(UploadId id, ArrivedFile file) {
        VirusScan.Finding finding = scan.look(file.bytes());
        switch (finding.verdict()) {
            case UNKNOWN -> {
                return DeliveryResult.postponed("The virus scanner: " + finding.text(), UNTIL_SCANNER_IS_BACK);
            }
            case INFECTED -> ledger.quarantine(id, finding.text());
            case CLEAN -> open(id, file);
        }
        return DeliveryResult.delivered(DONE);
    }

    private void open(UploadId id, ArrivedFile file) {
        try {
            ledger.store(id, check.of(file));
        } catch (DomainException refused) {
            if (!FINAL.contains(refused.code().kind())) {
                throw refused;
            }
            ledger.refuse(id, refused.code().key());
        }
    }
}
