package io.influencegen.reconciliation.control;

import io.influencegen.reconciliation.boundary.WatchedFolders;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks into the folders of providers. Nodes may look at once: only one of them takes what is in a folder. */
@Singleton
@Startup
@DependsOn("KeyGuard")
public class FolderWatch {
    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());

    @Inject
    private WatchedFolders folders;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        try {
            folders.watched().forEach(folders::look);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Folders of exports could not be looked into, the next turn tries again", e);
        }
    }
}
