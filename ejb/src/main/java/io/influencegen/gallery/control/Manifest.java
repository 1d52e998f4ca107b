package io.influencegen.gallery.control;

import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.gallery.boundary.PictureSheet;
import io.influencegen.gallery.boundary.PictureView;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list that goes with pictures, as RFC 4180 has it; a text that a spreadsheet would run gets an apostrophe before it. */
final class Manifest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Manifest() {}

    static String of(List<PictureSheet> sheets, PictureFormat format) {
        Stream<String> lines = sheets.stream().map(sheet -> line(sheet, format));
        return Stream.concat(Stream.of(row(head())), lines)
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static Stream<Object> head() {
        return Stream.of(
                "file",
                "made at",
                "prompt",
                "negative prompt",
                "model",
                "styles",
                "seed",
                "steps",
                "guidance",
                "ratio",
                "width",
                "height",
                "rating",
                "campaign");
    }

    private static String line(PictureSheet sheet, PictureFormat format) {
        PictureView picture = sheet.picture();
        PictureMaking making = sheet.making();
        return row(Stream.of(
                PictureRendering.nameOf(picture.id(), format),
                picture.madeAt(),
                making.prompt(),
                making.negativePrompt(),
                making.model(),
                styles(making),
                making.seed(),
                making.steps(),
                making.guidance(),
                picture.ratio(),
                picture.width(),
                picture.height(),
                picture.stars().map(String::valueOf).orElse(""),
                picture.campaign()));
    }

    private static String styles(PictureMaking making) {
        return making.styles().entrySet().stream()
                .map(style -> style.getKey() + " " + style.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String row(Stream<Object> values) {
        return values.map(Manifest::field).collect(Collectors.joining(","));
    }

    private static String field(Object value) {
        String text = value instanceof Number ? value.toString() : harmless(String.valueOf(value));
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String harmless(String text) {
        String visible = text.stripLeading();
        return !visible.isEmpty() && STARTS_FORMULA.indexOf(visible.charAt(0)) >= 0 ? "'" + text : text;
    }
}
