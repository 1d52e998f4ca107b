package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.gallery.control.PictureArchive;
import io.influencegen.gallery.control.PictureRendering;
import io.influencegen.gallery.control.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Set;
import java.util.UUID;

/** Gives pictures out as files, one or many, in the format that is wished. */
@Stateless
@RolesAllowed({Roles.INFLUENCER, Roles.CAMPAIGN_MANAGER, Roles.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PictureDownloads {
    @Inject
    private PictureRendering rendering;

    @Inject
    private PictureArchive archive;

    @Inject
    private RequestContext context;

    public RenderedPicture render(UUID id, PictureWish wish) {
        return rendering.render(id, wish, context.caller());
    }

    /** Says no before anything is written: to too many, and to none that the caller can see. */
    public PictureBundle bundle(Set<UUID> ids, PictureWish wish) {
        return new PictureBundle(archive.choose(ids, Viewer.of(context.caller())), wish);
    }

    /** A ZIP file with the pictures one after the other, and {@code manifest.csv} that says what made them. */
    public void write(PictureBundle bundle, OutputStream out) {
        archive.write(bundle, context.caller(), out);
    }
}
