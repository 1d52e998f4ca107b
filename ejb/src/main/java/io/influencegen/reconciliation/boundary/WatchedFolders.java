package io.influencegen.reconciliation.boundary;

import io.influencegen.reconciliation.control.FolderRoom;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** For the watch: the folders that files are taken from. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WatchedFolders {
    @Inject
    private FolderRoom room;

    @Inject
    private FolderTaking taking;

    /** The providers whose folders are watched. */
    public List<String> watched() {
        return room.watched();
    }

    /** Takes what is ready. The transaction holds nothing but the folder's lock, until the last file is moved. */
    public void look(String provider) {
        room.look(provider, taking::take);
    }
}
