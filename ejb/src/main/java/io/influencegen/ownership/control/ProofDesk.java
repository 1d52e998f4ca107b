package io.influencegen.ownership.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.ownership.boundary.Ownership;
import io.influencegen.ownership.boundary.OwnershipCode;
import io.influencegen.ownership.boundary.OwnershipError;
import io.influencegen.ownership.boundary.OwnershipProven;
import io.influencegen.ownership.boundary.OwnershipSettings;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.ownership.boundary.OwnershipView.Problem;
import io.influencegen.ownership.boundary.ProofState;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Gives codes out, and notes what was found. */
@Dependent
public class ProofDesk {
    static final String CHANNEL = "ownership-check";

    private static final String ADDRESS = "ownership_proof.address";
    private static final String NOTE = "ownership_proof.note";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_ADDRESS = 1000;

    private final ProofRepository proofs;
    private final SubjectCipher cipher;
    private final RandomBytes random;
    private final Outbox outbox;
    private final LivePush push;
    private final AuditLog audit;
    private final Settings settings;
    private final Consumer<OwnershipProven> proven;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    ProofDesk(
            ProofRepository proofs,
            SubjectCipher cipher,
            RandomBytes random,
            Outbox outbox,
            LivePush push,
            AuditLog audit,
            Settings settings,
            Event<OwnershipProven> proven,
            RequestContext context,
            Clock clock) {
        this(
                proofs,
                cipher,
                random,
                outbox,
                push,
                audit,
                settings,
                (Consumer<OwnershipProven>) proven::fire,
                context,
                clock);
    }

    ProofDesk(
            ProofRepository proofs,
            SubjectCipher cipher,
            RandomBytes random,
            Outbox outbox,
            LivePush push,
            AuditLog audit,
            Settings settings,
            Consumer<OwnershipProven> proven,
            RequestContext context,
            Clock clock) {
        this.proofs = proofs;
        this.cipher = cipher;
        this.random = random;
        this.outbox = outbox;
        this.push = push;
        this.audit = audit;
        this.settings = settings;
        this.proven = proven;
        this.context = context;
        this.clock = clock;
    }

    public OwnershipCode issue(UserId owner, UUID profile, URI address) {
        if (!Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                || address.toString().length() > LONGEST_ADDRESS) {
            throw new DomainException(OwnershipError.OWNERSHIP_ADDRESS_UNUSABLE);
        }
        Instant now = now();
        OwnershipCode code = new OwnershipCode(
                CodeText.of(random.next(CodeText.BYTES)), now.plus(settings.duration(OwnershipSettings.CODE_LIFE)));
        byte[] hidden = cipher.encrypt(SubjectId.of(owner), ADDRESS, address.toString());
        if (!proofs.issue(profile, owner, hidden, code.code(), now, code.expiresAt())) {
            throw new DomainException(OwnershipError.OWNERSHIP_PROVEN_ALREADY);
        }
        tell(owner, profile);
        return code;
    }

    public OwnershipView check(UserId owner, UUID profile) {
        ProofRow proof = locked(owner, profile);
        Instant now = now();
        if (proof.isProven()) {
            throw new DomainException(OwnershipError.OWNERSHIP_PROVEN_ALREADY);
        }
        if (proof.isExpired(now)) {
            throw new DomainException(OwnershipError.OWNERSHIP_CODE_EXPIRED);
        }
        if (!proof.isChecking()) {
            look(proof, now);
        }
        return proofs.find(profile).orElseThrow().view(now);
    }

    private void look(ProofRow proof, Instant now) {
        int most = settings.number(OwnershipSettings.LOOKS_PER_HOUR);
        if (proofs.looksSince(proof.owner(), now.minus(HOUR)) >= most) {
            throw new DomainException(OwnershipError.OWNERSHIP_ASKED_TOO_OFTEN, most);
        }
        proofs.addLook(proof.owner(), now);
        proofs.begin(proof.profile());
        String key = proof.profile() + ":" + proof.code() + ":" + now.toEpochMilli();
        outbox.enqueue(OutboxMessage.of(CHANNEL, "profile", proof.profile() + " " + proof.code(), key));
        tell(proof.owner(), proof.profile());
    }

    public List<OwnershipView> state(UserId owner) {
        Instant now = now();
        return proofs.ofOwner(owner).stream().map(proof -> proof.view(now)).toList();
    }

    public void proveByHand(UserId owner, UUID profile, String note) {
        UserId self = context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        if (owner.equals(self)) {
            throw new DomainException(OwnershipError.OWNERSHIP_OWN_PROFILE);
        }
        String words = Optional.ofNullable(note).orElse("").strip();
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            throw new DomainException(OwnershipError.OWNERSHIP_WITHOUT_NOTE, LONGEST_NOTE);
        }
        if (locked(owner, profile).isProven()) {
            throw new DomainException(OwnershipError.OWNERSHIP_PROVEN_ALREADY);
        }
        proofs.proveByHand(profile, context.caller().name(), cipher.encrypt(SubjectId.of(owner), NOTE, words), now());
        settle(owner, profile, true);
    }

    public void forget(UUID profile) {
        proofs.find(profile).ifPresent(proof -> {
            proofs.forget(profile);
            tell(proof.owner(), profile);
        });
    }

    /** Where to look, while somebody waits for it. */
    public Optional<URI> addressOf(UUID profile, String code) {
        return proofs.find(profile)
                .filter(proof -> proof.isChecking() && proof.code().equals(code))
                .map(proof -> URI.create(cipher.decrypt(SubjectId.of(proof.owner()), ADDRESS, proof.address())));
    }

    public void found(UUID profile, String code) {
        if (proofs.found(profile, code, now())) {
            settle(proofs.find(profile).orElseThrow().owner(), profile, false);
        }
    }

    public void notFound(UUID profile, String code, Problem problem) {
        ProofState state = problem == Problem.NO_CODE ? ProofState.NOT_FOUND : ProofState.UNREACHABLE;
        if (proofs.notFound(profile, code, state, problem, now())) {
            tell(proofs.find(profile).orElseThrow().owner(), profile);
        }
    }

    private void settle(UserId owner, UUID profile, boolean byHand) {
        audit.record(AuditEntry.of("ownership.proven")
                .on("profile", profile.toString())
                .change(Map.of(), Map.of("by-hand", String.valueOf(byHand))));
        proven.accept(new OwnershipProven(owner, profile, byHand));
        tell(owner, profile);
    }

    private void tell(UserId owner, UUID profile) {
        push.announce(Audience.user(owner), Ownership.TOPIC, Map.of("profile", profile.toString()));
    }

    /** Those of others do not exist. */
    private ProofRow locked(UserId owner, UUID profile) {
        return proofs.lock(owner, profile).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
