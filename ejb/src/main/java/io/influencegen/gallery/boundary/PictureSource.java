package io.influencegen.gallery.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Where pictures come from: whoever makes them says what they can be made by, and makes more of them. Found by CDI. */
public interface PictureSource {
    /** A model that pictures can be by, with its styles and aspect ratios. */
    record ModelChoice(String name, String title, List<String> styles, List<String> ratios) implements Serializable {
        public ModelChoice {
            styles = List.copyOf(styles);
            ratios = List.copyOf(ratios);
        }
    }

    List<ModelChoice> models();

    /** One more, for the caller: with the same seed it is the same again, without one it is another of its kind. */
    void makeMore(PictureDetail picture, Optional<Long> seed);
}
