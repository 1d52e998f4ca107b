package io.influencegen.gallery.ui;

import io.influencegen.gallery.boundary.Gallery;
import io.influencegen.gallery.boundary.PictureDetail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** Two pictures side by side. Without two there is a hint, as to who comes from the navigation. */
@Named
@RequestScoped
public class ComparePage {
    @Inject
    private Gallery gallery;

    private String first;
    private String second;
    private List<PictureDetail> pictures = List.of();
    private List<Line> lines = List.of();

    /** What is alike, or not. */
    public record Line(PictureFact one, PictureFact other) {
        public boolean isDifferent() {
            return !one.value().equals(other.value());
        }

        public boolean isThere() {
            return one.isThere() || other.isThere();
        }
    }

    public void open() {
        if (first == null || second == null) {
            return;
        }
        pictures = List.of(gallery.find(PictureFact.id(first)), gallery.find(PictureFact.id(second)));
        List<PictureFact> ones = PictureFact.of(pictures.get(0));
        List<PictureFact> others = PictureFact.of(pictures.get(1));
        lines = IntStream.range(0, ones.size())
                .mapToObj(at -> new Line(ones.get(at), others.get(at)))
                .filter(Line::isThere)
                .toList();
    }

    public List<PictureDetail> getPictures() {
        return pictures;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
