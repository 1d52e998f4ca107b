package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.kyc.boundary.DocumentView;
import io.influencegen.kyc.boundary.KycError;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.upload.boundary.StoredUpload;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An applicant's papers: what they say, and the pictures of them. */
@Dependent
class Papers {
    private static final IndexedField NUMBER = IndexedField.number("kyc_paper.number");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_VALIDITY_YEARS = 40;

    private final PaperRepository repository;
    private final CaseSeal seal;
    private final BlindIndex index;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Papers(PaperRepository repository, CaseSeal seal, BlindIndex index, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.seal = seal;
        this.index = index;
        this.outbox = outbox;
        this.clock = clock;
    }

    void describe(UserId owner, PaperDetails paper) {
        PaperDetails checked = checked(paper);
        repository.describe(
                owner,
                checked.kind(),
                seal.seal(owner, CaseSeal.Place.PAPER, PaperText.write(checked)),
                index.of(NUMBER, checked.country() + checked.number()),
                now());
    }

    private PaperDetails checked(PaperDetails paper) {
        if (!paper.kind().isIdentity()) {
            throw new DomainException(KycError.PAPER_UNKNOWN);
        }
        String number = paper.number().strip().toUpperCase(Locale.ROOT);
        if (!number.matches("[A-Z0-9][A-Z0-9 /-]{3,29}")) {
            throw new DomainException(KycError.PAPER_NUMBER_MALFORMED);
        }
        if (!COUNTRIES.contains(paper.country())) {
            throw new DomainException(KycError.PAPER_COUNTRY_UNKNOWN, paper.country());
        }
        LocalDate today = LocalDate.now(clock);
        if (paper.expires().isBefore(today)) {
            throw new DomainException(KycError.PAPER_EXPIRED, paper.expires());
        }
        if (paper.expires().isAfter(today.plusYears(LONGEST_VALIDITY_YEARS))) {
            throw new DomainException(KycError.PAPER_EXPIRY_IMPLAUSIBLE, paper.expires());
        }
        return new PaperDetails(paper.kind(), number, paper.country(), paper.expires());
    }

    /** The lines of identity papers are read afterwards, for that takes seconds. */
    void add(StoredUpload upload, PaperKind kind, PaperKind.Side side) {
        DocumentRow document = new DocumentRow(
                TimeOrderedId.next(now().toEpochMilli()),
                upload.owner(),
                kind,
                side,
                upload.sha256(),
                upload.kind().name(),
                upload.size(),
                upload.pages(),
                Optional.of(seal.seal(upload.owner(), CaseSeal.Place.FILE_NAME, upload.fileName())),
                Optional.empty(),
                now());
        repository.add(document);
        if (kind.isIdentity()) {
            outbox.enqueue(
                    OutboxMessage.of(LineChannel.NAME, document.id().toString(), "", LineChannel.NAME + document.id()));
        }
    }

    boolean drop(UserId owner, PaperKind kind, PaperKind.Side side) {
        return repository.drop(owner, kind, side, now());
    }

    List<DocumentView> of(UserId owner) {
        return repository.current(owner).stream().map(this::view).toList();
    }

    /** The best that was read: with check digits that hold, if there is one. */
    Optional<ReadLines> lines(UserId owner) {
        List<ReadLines> read = repository.current(owner).stream()
                .flatMap(document -> seal.open(owner, CaseSeal.Place.EXTRACTED, document.extracted()).stream())
                .map(ReadLines::read)
                .toList();
        return read.stream()
                .filter(ReadLines::valid)
                .findFirst()
                .or(() -> read.stream().findFirst());
    }

    Optional<String> readName(UserId owner) {
        return lines(owner).map(ReadLines::fullName);
    }

    Set<UserId> sharedWith(UserId owner) {
        return repository.sharedWith(owner);
    }

    private DocumentView view(DocumentRow row) {
        return new DocumentView(
                row.id(),
                row.paper(),
                row.side(),
                seal.open(row.influencer(), CaseSeal.Place.FILE_NAME, row.fileName())
                        .orElse(""),
                row.mediaKind(),
                row.bytes(),
                row.pages(),
                row.givenAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
