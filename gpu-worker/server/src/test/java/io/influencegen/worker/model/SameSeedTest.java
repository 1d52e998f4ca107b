package io.influencegen.worker.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is the same, byte for byte, however it is made: alone, again, or among others that are at other steps. */
class SameSeedTest {
    private static final String PROMPT = "a red bottle on a beach";
    private static final int STEPS = 6;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8})
    void aBatchShouldNotChangeAPicture(int together) {
        byte[] alone = finish(List.of(ShippedModel.begin(PROMPT, 7, STEPS, Map.of())));
        List<Canvas> batch = new ArrayList<>();
        for (int other = 1; other < together; other++) {
            batch.add(ShippedModel.begin("two blue cups in a city", 100 + other, STEPS + other, Map.of()));
        }
        ShippedModel.open().step(batch);
        batch.add(ShippedModel.begin(PROMPT, 7, STEPS, Map.of()));
        assertThat(finish(batch), equalTo(alone));
    }

    @Test
    void aBatchShouldNotChangeAPictureWithStyles() {
        Map<String, Double> styles = Map.of("neon", 0.6, "line", 0.5);
        byte[] alone = finish(List.of(ShippedModel.begin(PROMPT, 7, STEPS, styles)));
        assertThat(alone, not(equalTo(finish(List.of(ShippedModel.begin(PROMPT, 7, STEPS, Map.of()))))));
        List<Canvas> batch = new ArrayList<>(List.of(ShippedModel.begin("a green cake", 9, STEPS, styles)));
        batch.add(ShippedModel.begin(PROMPT, 7, STEPS, styles));
        assertThat(finish(batch), equalTo(alone));
    }

    @Test
    void withoutGuidanceABatchShouldNotChangeAPictureEither() {
        Wish plain = new Wish(PROMPT, "", ShippedModel.SQUARE, 7, STEPS, 1, Map.of());
        byte[] alone = finish(List.of(ShippedModel.open().begin(plain, List.of())));
        Canvas again = ShippedModel.open().begin(plain, List.of());
        Canvas guided = ShippedModel.begin("a green cake", 9, STEPS, Map.of());
        assertThat(finish(List.of(guided, again)), equalTo(alone));
    }

    @Test
    void anotherSeedShouldBeAnotherPicture() {
        byte[] one = finish(List.of(ShippedModel.begin(PROMPT, 7, STEPS, Map.of())));
        assertThat(finish(List.of(ShippedModel.begin(PROMPT, 8, STEPS, Map.of()))), not(equalTo(one)));
    }

    /** Steps all to their end and gives the last as pixels. */
    private static byte[] finish(List<Canvas> canvases) {
        LocalModel model = ShippedModel.open();
        List<Canvas> open = new ArrayList<>(canvases);
        while (!open.isEmpty()) {
            model.step(open);
            open.removeIf(Canvas::isDone);
        }
        byte[] pixels = model.decode(canvases.get(canvases.size() - 1)).rgb();
        canvases.forEach(model::end);
        return Arrays.copyOf(pixels, pixels.length);
    }
}
