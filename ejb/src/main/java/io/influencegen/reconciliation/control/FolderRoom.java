package io.influencegen.reconciliation.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorKind;
import io.influencegen.reconciliation.boundary.ExportProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes what lies in a folder. First the file is in the store and its run is asked for, then it is moved: killed between the two, it is taken
 * once more, and its second run finds that the same content was compared before.
 */
@Dependent
public class FolderRoom {
    private static final Logger LOG = System.getLogger(FolderRoom.class.getName());

    private final ExportProviderRepository providers;
    private final ExportFolders folders;

    @Inject
    FolderRoom(ExportProviderRepository providers, ExportFolders folders) {
        this.providers = providers;
        this.folders = folders;
    }

    /** How a file comes into the store, in a transaction of its own. */
    public interface Taking {
        void take(String provider, Path file);
    }

    public List<String> watched() {
        return providers.providers().stream()
                .filter(ExportProvider::watched)
                .map(ExportProvider::key)
                .toList();
    }

    /** Nothing where another node is looking. */
    public void look(String provider, Taking taking) {
        if (!providers.lockFolder(provider)) {
            return;
        }
        try {
            for (Path file : folders.ready(provider)) {
                take(provider, file, taking);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folder of {0} cannot be used: {1}", provider, e.toString());
        }
    }

    private void take(String provider, Path file, Taking taking) throws IOException {
        try {
            taking.take(provider, file);
            folders.take(file);
        } catch (DomainException refused) {
            if (refused.code().kind() != ErrorKind.USER) {
                throw refused;
            }
            folders.refuse(file, Refusal.text(refused));
            LOG.log(Level.INFO, "A file in the folder of {0} was refused: {1}", provider, refused.code());
        } catch (NoSuchFileException gone) {
            LOG.log(Level.INFO, "A file went from the folder of {0} before it was taken", provider);
        }
    }
}
