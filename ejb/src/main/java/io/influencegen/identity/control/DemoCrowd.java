package io.influencegen.identity.control;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.entity.SealedEmail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes people up by number. They share the password of the demo accounts, hashed once. */
@ApplicationScoped
public class DemoCrowd {
    private static final int AT_ONCE = 1000;

    private DemoCrowdRepository crowd;
    private EmailSeal emails;
    private PasswordHasher hasher;
    private Clock clock;
    private Optional<String> password = Optional.empty();
    private volatile String passwordHash;

    protected DemoCrowd() {}

    @Inject
    DemoCrowd(
            DemoCrowdRepository crowd,
            EmailSeal emails,
            PasswordHasher hasher,
            Clock clock,
            @ConfigProperty(name = "influencegen.identity.first-password") Optional<String> password) {
        this.crowd = crowd;
        this.emails = emails;
        this.hasher = hasher;
        this.clock = clock;
        this.password = password;
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

    private String passwordHash() {
        if (passwordHash == null) {
            passwordHash = hasher.hash(password.orElseThrow());
        }
        return passwordHash;
    }
}
