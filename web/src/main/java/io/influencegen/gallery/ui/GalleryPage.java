package io.influencegen.gallery.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.gallery.boundary.BoardView;
import io.influencegen.gallery.boundary.Boards;
import io.influencegen.gallery.boundary.Gallery;
import io.influencegen.gallery.boundary.PictureSource;
import io.influencegen.gallery.boundary.PictureSource.ModelChoice;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.listing.boundary.Page;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One slice of the gallery; its script asks for the next ones and for all that is done with pictures. */
@Named
@RequestScoped
public class GalleryPage {
    static final String PATH = "/gallery/list";

    @Inject
    private Gallery gallery;

    @Inject
    private Boards boards;

    @Inject
    private PictureSource source;

    @Inject
    private RequestContext context;

    @Inject
    private FacesContext faces;

    private GalleryAddress address;
    private Page<PictureView> slice;
    private List<BoardView> known;
    private List<ModelChoice> models;

    @PostConstruct
    void open() {
        address = GalleryAddress.read(faces.getExternalContext().getRequestParameterMap());
        slice = gallery.list(address.query());
        known = boards.list();
        models = source.models();
    }

    public List<PictureView> getPictures() {
        return slice.items();
    }

    public long getTotal() {
        return slice.total();
    }

    /** Where the next slice is; empty behind the last one. */
    public String getNext() {
        return slice.last()
                .filter(key -> slice.items().size() == address.query().limit())
                .map(key -> address.behind(key, slice.total()))
                .orElse("");
    }

    public List<BoardView> getBoards() {
        return known;
    }

    public List<ModelChoice> getModels() {
        return models;
    }

    public List<String> getStyles() {
        return models.stream()
                .flatMap(model -> model.styles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> getRatios() {
        return models.stream()
                .flatMap(model -> model.ratios().stream())
                .distinct()
                .toList();
    }

    public String filter(String name) {
        return address.filters().getOrDefault(name, "");
    }

    public String getSort() {
        return address.sort();
    }

    public List<String> getSorts() {
        return GalleryAddress.SORTS;
    }

    public List<String> getFormats() {
        return DownloadServlet.FORMATS;
    }

    public boolean isFiltered() {
        return !address.filters().isEmpty();
    }

    /** How many filters are set beside the search, boards and spaces. */
    public long getFineFilters() {
        return address.filters().keySet().stream()
                .filter(List.of("model", "style", "seed", "ratio", "rating", "from", "to", "campaign")::contains)
                .count();
    }

    public boolean isDeleted() {
        return !filter("deleted").isEmpty();
    }

    public Optional<BoardView> getBoard() {
        return known.stream()
                .filter(board -> board.id().toString().equals(filter("board")))
                .findFirst();
    }

    public String only(String name, String value) {
        return GalleryAddress.only(name, value);
    }

    public boolean isManager() {
        return context.caller().has(Role.CAMPAIGN_MANAGER) || context.caller().has(Role.ADMINISTRATOR);
    }
}
