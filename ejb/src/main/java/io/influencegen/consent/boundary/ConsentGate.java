package io.influencegen.consent.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.control.AgreedMemory;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.ListeningResumed;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Whether a caller may go on, or has to agree to texts first. Asks the database once for each person and publication. */
@ApplicationScoped
public class ConsentGate {
    /** What nodes hear when a text was published. */
    public static final String PUBLISHED = "legal-text-published";

    private final AgreedMemory memory = new AgreedMemory();
    private Consents consents;
    private Settings settings;

    protected ConsentGate() {}

    @Inject
    public ConsentGate(Consents consents, Settings settings) {
        this.consents = consents;
        this.settings = settings;
    }

    /** Whoever is not signed in, and the system, is not asked. */
    public boolean lets(Caller caller) {
        return caller.user().isEmpty()
                || !isAsked(caller)
                || hasAgreed(caller.user().get());
    }

    private boolean isAsked(Caller caller) {
        return caller.has(Role.INFLUENCER) || settings.flag(ConsentSettings.STAFF);
    }

    private boolean hasAgreed(UserId user) {
        long seen = memory.publication();
        if (memory.knows(user)) {
            return true;
        }
        boolean current = consents.isCurrent(user);
        if (current) {
            memory.remember(user, seen);
        }
        return current;
    }

    public void forgetHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) LegalTextPublished published) {
        memory.forget();
    }

    void forgetEverywhere(@Observes Announced announced) {
        if (announced.topic().equals(PUBLISHED)) {
            memory.forget();
        }
    }

    void forgetAfterGap(@Observes ListeningResumed resumed) {
        memory.forget();
    }
}
