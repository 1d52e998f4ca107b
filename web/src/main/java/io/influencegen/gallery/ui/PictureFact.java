package io.influencegen.gallery.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureDetail;
import io.influencegen.gallery.boundary.PictureMaking;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One thing that made a picture, by the key of its name, as people read and copy it. */
public record PictureFact(String key, String value) implements Serializable {
    static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw new DomainException(malformed, CommonError.NOT_FOUND);
        }
    }

    static List<PictureFact> of(PictureDetail detail) {
        PictureMaking making = detail.making();
        return List.of(
                new PictureFact("prompt", making.prompt()),
                new PictureFact("negative", making.negativePrompt()),
                new PictureFact("model", making.model()),
                new PictureFact("styles", styles(making)),
                new PictureFact("seed", String.valueOf(making.seed())),
                new PictureFact("steps", String.valueOf(making.steps())),
                new PictureFact("guidance", plain(making.guidance())),
                new PictureFact("ratio", detail.picture().ratio()),
                new PictureFact(
                        "size",
                        detail.picture().width() + " × " + detail.picture().height()));
    }

    private static String styles(PictureMaking making) {
        return making.styles().entrySet().stream()
                .map(style -> style.getKey() + " " + plain(style.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    public String getTextKey() {
        return "picture." + key;
    }

    public String getValue() {
        return value;
    }

    public boolean isThere() {
        return !value.isEmpty();
    }
}
