package io.influencegen.consent.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.consent.boundary.ConsentError;
import io.influencegen.consent.boundary.ConsentGiven;
import io.influencegen.consent.boundary.ConsentView;
import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalState;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the evidence of who agreed to what. */
@Dependent
public class ConsentKeeper {
    private static final int LONGEST_AGENT = 300;

    private final LegalTextRepository texts;
    private final AuditLog audit;
    private final Event<ConsentGiven> given;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    ConsentKeeper(
            LegalTextRepository texts, AuditLog audit, Event<ConsentGiven> given, RequestContext context, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.given = given;
        this.context = context;
        this.clock = clock;
    }

    public List<LegalTextView> outstanding(UserId user) {
        return texts.outstanding(user);
    }

    public boolean isCurrent(UserId user) {
        return texts.isCurrent(user);
    }

    public List<LegalTextView> inForce() {
        return texts.inForce();
    }

    public Optional<LegalTextView> text(LegalKind kind, int version) {
        return texts.published(kind, version);
    }

    public List<ConsentView> historyOf(UserId user) {
        return texts.historyOf(user);
    }

    public void give(List<LegalTextId> wished, String userAgent) {
        UserId self = context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        Set<LegalTextId> agreed = new LinkedHashSet<>(wished);
        Map<LegalTextId, LegalTextView> inForce =
                texts.inForce().stream().collect(Collectors.toMap(LegalTextView::id, Function.identity()));
        agreed.stream().filter(text -> !inForce.containsKey(text)).findFirst().ifPresent(this::refuse);
        if (agreed.isEmpty()) {
            return;
        }
        texts.keep(
                List.of(self),
                agreed,
                new LegalTextRepository.Evidence(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        context.ip(),
                        agent(userAgent),
                        context.correlationId()));
        agreed.forEach(text -> record(self, inForce.get(text)));
        given.fire(new ConsentGiven(self));
    }

    private void record(UserId self, LegalTextView text) {
        audit.record(AuditEntry.of("consent.given")
                .on("account", self.toString())
                .change(Map.of(), Map.of(text.kind().name(), String.valueOf(text.version()), "sha256", text.sha256())));
    }

    private void refuse(LegalTextId text) {
        boolean published = texts.find(text)
                .filter(known -> known.state() == LegalState.PUBLISHED)
                .isPresent();
        throw new DomainException(published ? ConsentError.LEGAL_TEXT_REPLACED : CommonError.NOT_FOUND);
    }

    private static String agent(String userAgent) {
        String known = Optional.ofNullable(userAgent).orElse("").replace("\0", "");
        return known.substring(0, Math.min(LONGEST_AGENT, known.length()));
    }
}
