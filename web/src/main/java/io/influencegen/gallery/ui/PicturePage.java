package io.influencegen.gallery.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.gallery.boundary.BoardView;
import io.influencegen.gallery.boundary.Boards;
import io.influencegen.gallery.boundary.Gallery;
import io.influencegen.gallery.boundary.PictureDetail;
import io.influencegen.gallery.boundary.PictureSource;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** One picture with all that is known of it. */
@Named
@ViewScoped
public class PicturePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Gallery gallery;

    @Inject
    private Boards boards;

    @Inject
    private PictureSource source;

    @Inject
    private Notices notices;

    @Inject
    private RequestContext context;

    private String id;
    private String campaign;
    private PictureDetail detail;
    private List<PictureFact> facts = List.of();
    private List<BoardView> known = List.of();

    public void open() {
        detail = gallery.find(PictureFact.id(id));
        facts = PictureFact.of(detail);
        known = boards.list();
    }

    /** The same picture once more: all that made it, its seed too. */
    public void again() throws IOException {
        submit(Optional.of(detail.making().seed()), "picture.again.done");
    }

    /** Another picture of the same wish. */
    public void vary() throws IOException {
        submit(Optional.empty(), "picture.vary.done");
    }

    public void offer() throws IOException {
        gallery.offer(PictureFact.id(id), campaign);
        notices.successAt(addressOf(id), "picture.offer.done");
    }

    public void withdraw() throws IOException {
        gallery.withdraw(PictureFact.id(id));
        notices.successAt(addressOf(id), "picture.withdraw.done");
    }

    private void submit(Optional<Long> seed, String said) throws IOException {
        source.makeMore(detail, seed);
        notices.successAt(PortalPage.STUDIO.getPath(), said);
    }

    public PictureDetail getDetail() {
        return detail;
    }

    public List<PictureFact> getFacts() {
        return facts;
    }

    /** Those it could be pinned to. */
    public List<BoardView> getBoards() {
        return known;
    }

    public boolean isOn(BoardView board) {
        return detail.boards().stream().anyMatch(on -> on.id().equals(board.id()));
    }

    public List<String> getFormats() {
        return DownloadServlet.FORMATS;
    }

    public boolean isOwn() {
        return context.caller().user().equals(Optional.of(detail.picture().owner()));
    }

    public String addressOf(Object picture) {
        return PortalPage.PICTURE.getPath() + "?id=" + picture;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
