package io.influencegen.provider.control;

import io.influencegen.provider.boundary.ProviderWork;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks after checks that would otherwise wait for ever. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class CheckWatch {
    private static final Logger LOG = System.getLogger(CheckWatch.class.getName());

    @Inject
    private ProviderWork work;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        try {
            work.watch();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Checks could not be looked after, the next turn tries again", e);
        }
    }
}
