package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.DemoPeopleAdded;
import io.influencegen.identity.entity.SealedEmail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes people up by number. They share the password of the demo accounts, hashed once. */
@ApplicationScoped
public class DemoCrowd {
    private static final int AT_ONCE = 1000;

    private DemoCrowdRepository crowd;
    private EmailSeal emails;
    private PasswordHasher hasher;
    private Clock clock;
    private SecondFactorKeeper factors;
    private Event<DemoPeopleAdded> added;
    private Optional<String> password = Optional.empty();
    private Optional<String> demoSecret = Optional.empty();
    private volatile String passwordHash;

    protected DemoCrowd() {}

    @Inject
    DemoCrowd(
            DemoCrowdRepository crowd,
            EmailSeal emails,
            PasswordHasher hasher,
            Clock clock,
            SecondFactorKeeper factors,
            Event<DemoPeopleAdded> added,
            @ConfigProperty(name = "influencegen.identity.first-password") Optional<String> password,
            @ConfigProperty(name = "influencegen.identity.demo-code-secret") Optional<String> demoSecret) {
        this.crowd = crowd;
        this.emails = emails;
        this.hasher = hasher;
        this.clock = clock;
        this.factors = factors;
        this.added = added;
        this.password = password;
        this.demoSecret = demoSecret;
    }

    /** How many are missing now. */
    public int wish(int users) {
        return crowd.wish(users);
    }

    public int addSome() {
        DemoCrowdRepository.Span span = crowd.take(AT_ONCE);
        Instant now = clock.instant();
        Map<SubjectId, DemoPerson> people = IntStream.range(span.first(), span.end())
                .mapToObj(DemoPerson::number)
                .collect(Collectors.toMap(
                        person -> new SubjectId(
                                TimeOrderedId.next(person.since(now).toEpochMilli())),
                        person -> person,
                        (one, other) -> one,
                        LinkedHashMap::new));
        if (!people.isEmpty()) {
            crowd.add(newcomers(people, now), passwordHash());
            added.fire(new DemoPeopleAdded(
                    people.keySet().stream().map(id -> new UserId(id.value())).toList()));
            demoSecret.ifPresent(secret -> enrolStaff(people, new Base32().decode(secret)));
        }
        return people.size();
    }

    private List<DemoCrowdRepository.Newcomer> newcomers(Map<SubjectId, DemoPerson> people, Instant now) {
        Map<SubjectId, String> plain = people.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().email()));
        Map<SubjectId, SealedEmail> unreadable = emails.sealAll(plain);
        return people.entrySet().stream()
                .map(one -> new DemoCrowdRepository.Newcomer(
                        one.getKey(),
                        unreadable.get(one.getKey()),
                        one.getValue(),
                        one.getValue().since(now)))
                .toList();
    }

    private void enrolStaff(Map<SubjectId, DemoPerson> people, byte[] secret) {
        people.forEach((id, person) -> {
            if (SecondFactorKeeper.isMandatoryFor(Set.of(person.role()))) {
                factors.enrol(new UserId(id.value()), secret);
            }
        });
    }

    private String passwordHash() {
        if (passwordHash == null) {
            passwordHash = hasher.hash(password.orElseThrow());
        }
        return passwordHash;
    }
}
