package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.influencer.boundary.Influencers;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.kyc.boundary.CaseRecord;
import io.influencegen.kyc.boundary.CaseRecords;
import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.provider.boundary.ProviderChecks;
import io.influencegen.provider.boundary.ProviderReference;
import io.influencegen.reconciliation.entity.ReviewStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps what we know beside the cases. A change only marks whom it concerns, so that it costs next to nothing where it happens; before a
 * comparison everybody who is marked is written anew.
 */
@Dependent
public class KnownKeeper {
    private static final int AT_ONCE = 500;

    private final KnownRepository known;
    private final CaseRecords cases;
    private final Influencers influencers;
    private final ProviderChecks checks;
    private final BlindIndex index;
    private final Clock clock;

    @Inject
    KnownKeeper(
            KnownRepository known,
            CaseRecords cases,
            Influencers influencers,
            ProviderChecks checks,
            BlindIndex index,
            Clock clock) {
        this.known = known;
        this.cases = cases;
        this.influencers = influencers;
        this.checks = checks;
        this.index = index;
        this.clock = clock;
    }

    public void changed(UserId person) {
        known.mark(person, clock.instant());
    }

    /** Marks some of all who have a case; the last of them, or empty at the end. */
    public Optional<UserId> markAfter(Optional<UserId> last) {
        List<UserId> people = cases.peopleAfter(last, AT_ONCE);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        known.mark(people, clock.instant());
        return Optional.of(people.get(people.size() - 1));
    }

    /** Writes some anew; 0 when nobody is left. */
    public int refresh() {
        List<UserId> people = known.take(AT_ONCE);
        if (!people.isEmpty()) {
            known.forget(people);
            write(people);
        }
        return people.size();
    }

    private void write(List<UserId> people) {
        Map<UUID, CaseRecord> byId =
                cases.of(people).stream().collect(Collectors.toMap(CaseRecord::id, Function.identity()));
        Map<UserId, PersonDetails> details = influencers.detailsOf(people);
        List<ProviderReference> references = checks.referencesOf(people);
        Map<UUID, String> latest = new HashMap<>();
        references.forEach(one -> caseOf(one).ifPresent(id -> latest.put(id, one.reference())));
        PersonDigests digests = new PersonDigests(index);
        for (ProviderReference reference : references) {
            caseOf(reference)
                    .map(byId::get)
                    .ifPresent(one -> known.add(check(
                            one,
                            reference,
                            latest.get(one.id()).equals(reference.reference()),
                            Optional.ofNullable(details.get(one.influencer())),
                            digests)));
        }
    }

    /** {@code kyc} names its checks by the case's id and a round. */
    private static Optional<UUID> caseOf(ProviderReference reference) {
        String id = reference.caseReference().replaceFirst("/.*$", "");
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static KnownCheck check(
            CaseRecord one,
            ProviderReference reference,
            boolean latest,
            Optional<PersonDetails> person,
            PersonDigests digests) {
        return new KnownCheck(
                one.number(),
                latest,
                one.influencer(),
                reference.provider(),
                reference.reference(),
                status(one),
                person.map(PersonDetails::address)
                        .map(address -> address.country())
                        .orElse(one.country()),
                one.paperKind(),
                one.paper().map(PaperDetails::expires).map(LocalDate::toString).orElse(""),
                reference.askedAt(),
                one.decidedAt().map(KnownKeeper::day).orElse(""),
                text(person.map(PersonDetails::fullName).map(digests::name)),
                text(person.flatMap(PersonDetails::birthDate).map(born -> digests.birth(born.toString()))),
                text(one.paper().map(PaperDetails::number).map(digests::document)));
    }

    private static ReviewStatus status(CaseRecord one) {
        if (one.isApproved()) {
            return ReviewStatus.APPROVED;
        }
        return one.isRefused() ? ReviewStatus.REFUSED : ReviewStatus.OPEN;
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String text(Optional<byte[]> digest) {
        return digest.flatMap(PersonDigests::cut).map(UUID::toString).orElse("");
    }
}
