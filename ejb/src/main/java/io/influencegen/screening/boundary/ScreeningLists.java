package io.influencegen.screening.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.screening.control.ImportKeeper;
import io.influencegen.screening.control.ImportRoom;
import io.influencegen.screening.control.ImportSteps.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Where staff sees the lists, and administrators bring them in. */
@Stateless
@RolesAllowed({Roles.KYC_REVIEWER, Roles.ADMINISTRATOR})
public class ScreeningLists {
    @Inject
    private ImportKeeper keeper;

    @Inject
    private ImportWork work;

    @Inject
    private ImportRoom room;

    /** By name, without the lines that could not be read. */
    public List<ScreeningList> all() {
        return keeper.all();
    }

    public ScreeningList find(UUID id) {
        return keeper.find(id);
    }

    /**
     * Takes the file in and answers before it is read. The new version takes the place of the list's old one when all of it is there; until
     * then, and if it fails, the old one stays in force.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ScreeningList importFile(String name, InputStream content) {
        Path file = room.keep(content);
        boolean handedOver = false;
        try {
            Version version = work.begin(name, Files.size(file));
            room.work(work, version, file);
            handedOver = true;
            return keeper.find(version.list());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!handedOver) {
                room.drop(file);
            }
        }
    }

    /** With all its matches, and what was decided about them. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void delete(UUID id) {
        work.delete(id);
        room.clean(work);
    }

    /** The most bytes of a file. */
    public int largestFile() {
        return ImportRoom.LARGEST;
    }
}
