package io.influencegen.moderation.boundary;

import io.influencegen.moderation.control.RuleRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the rules that are committed, whatever the caller's own transaction is about to change. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RuleReading {
    @Inject
    private RuleRepository rules;

    public List<RuleView> enabled() {
        return rules.enabled();
    }
}
