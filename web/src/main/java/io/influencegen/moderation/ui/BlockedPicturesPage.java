package io.influencegen.moderation.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.boundary.BlockedPicture;
import io.influencegen.moderation.boundary.BlockedPictures;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.storage.boundary.StorageError;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.UUID;

/** The pictures that may not be shown, on the page of the rules. */
@Named
@ViewScoped
public class BlockedPicturesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PER_PAGE = 24;

    @Inject
    private BlockedPictures pictures;

    @Inject
    private Notices notices;

    private String label;
    private transient Part picture;
    private transient Page<BlockedPicture> shown;
    private int page = 1;

    public void block() throws IOException {
        try (InputStream content = picture.getInputStream()) {
            pictures.block(label, content.readAllBytes());
        } catch (IOException e) {
            throw new DomainException(e, StorageError.CONTENT_BROKEN_OFF);
        }
        again("blocked-picture.done");
    }

    public void remove(UUID id) throws IOException {
        pictures.remove(id);
        again("blocked-picture.removed");
    }

    private void again(String notice) throws IOException {
        notices.successAt(PortalPage.MODERATION_RULES.getPath(), notice);
    }

    public Page<BlockedPicture> getShown() {
        if (shown == null) {
            shown = pictures.list(ListQuery.first(PER_PAGE).slice((page - 1) * PER_PAGE, PER_PAGE));
        }
        return shown;
    }

    public boolean isMoreBefore() {
        return page > 1;
    }

    public boolean isMoreBehind() {
        return (long) page * PER_PAGE < getShown().total();
    }

    public int getPage() {
        return page;
    }

    /** From the address, where anything may stand. */
    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, 10_000));
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
