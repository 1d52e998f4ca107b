package io.influencegen.imaging.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.ImagingError;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.imaging.boundary.StudioModel.Span;
import io.influencegen.imaging.boundary.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what a wish left open, and refuses what is out of range with the range named. */
final class WishCheck {
    static final int LONGEST_TEXT = 2000;
    static final long LARGEST_SEED = 4_294_967_295L;
    private static final int SMALLEST_SIDE = 64;

    private final StudioModel model;

    WishCheck(StudioModel model) {
        this.model = model;
    }

    /** The first of its pictures, after defaults. */
    Asked complete(ImageWish wish, long drawnSeed) {
        StudioModel.Shape shape = shape(wish);
        int steps = wish.steps().orElse((int) model.steps().preset());
        double guidance = wish.guidance().orElse(model.guidance().preset());
        int longSide = wish.longSide().orElse(Math.max(shape.width(), shape.height()));
        long seed = wish.seed().orElse(drawnSeed);
        within("steps", steps, model.steps());
        within("guidance", guidance, model.guidance());
        within("longSide", longSide, new Span(SMALLEST_SIDE, model.longestSide(), longSide));
        within("seed", (double) seed, new Span(0, LARGEST_SEED - wish.count(), 0));
        return new Asked(
                model.name(),
                text("prompt", wish.prompt(), 1),
                text("negativePrompt", wish.negativePrompt(), 0),
                shape.ratio(),
                longSide,
                seed,
                steps,
                guidance,
                styles(wish.styles()));
    }

    private StudioModel.Shape shape(ImageWish wish) {
        String ratio = wish.ratio().orElse(model.shapes().get(0).ratio());
        return model.shapes().stream()
                .filter(shape -> shape.ratio().equals(ratio))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "ratio",
                        model.shapes().stream().map(StudioModel.Shape::ratio).toList()));
    }

    private List<Style> styles(List<Style> wished) {
        Set<String> known =
                model.styles().stream().map(StudioModel.StyleOffer::name).collect(Collectors.toSet());
        within("styles", wished.size(), new Span(0, model.mostStyles(), 0));
        Set<String> seen = new HashSet<>();
        for (Style style : wished) {
            if (!known.contains(style.name()) || !seen.add(style.name())) {
                throw unknown("styles", known.stream().sorted().toList());
            }
            within("strength", style.strength(), model.strength());
        }
        return wished;
    }

    static void within(String name, double value, Span span) {
        if (!(value >= span.least() && value <= span.most())) {
            throw new DomainException(
                    ImagingError.IMAGE_OUT_OF_RANGE, name, plain(value), plain(span.least()), plain(span.most()));
        }
    }

    /** Without control characters, which no model reads and no list shows. */
    static String text(String name, String value, int least) {
        String text = value.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.length() < least || text.length() > LONGEST_TEXT) {
            throw new DomainException(CommonError.INVALID_VALUE, name, least + " to " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private static DomainException unknown(String name, List<String> choices) {
        return new DomainException(ImagingError.IMAGE_CHOICE_UNKNOWN, name, String.join(", ", choices));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
