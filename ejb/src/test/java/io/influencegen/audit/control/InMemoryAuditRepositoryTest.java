package io.influencegen.audit.control;

import java.util.function.Function;

class InMemoryAuditRepositoryTest implements AuditRepositoryContract {
    private final AuditRepository events = new InMemoryAuditRepository();

    @Override
    public <T> T inTransaction(Function<AuditRepository, T> work) {
        return work.apply(events);
    }
}
