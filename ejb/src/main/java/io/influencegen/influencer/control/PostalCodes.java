package io.influencegen.influencer.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What postal codes look like where many people live. Elsewhere there may be none, or any. */
final class PostalCodes {
    private static final Pattern ANY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,11}");
    private static final Map<String, Shape> SHAPES = shapes();

    private PostalCodes() {}

    private record Shape(Pattern pattern, String example) {}

    static boolean isNeededIn(String country) {
        return SHAPES.containsKey(country);
    }

    static boolean fits(String code, String country) {
        Shape shape = SHAPES.get(country);
        return shape == null
                ? code.isEmpty() || ANY.matcher(code).matches()
                : shape.pattern().matcher(code).matches();
    }

    static Optional<String> exampleOf(String country) {
        return Optional.ofNullable(SHAPES.get(country)).map(Shape::example);
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        add(shapes, "DE ES FI FR HR IT EE LT MX MY TR UA TH ID MA", "\\d{5}", "10115");
        add(shapes, "AT AU BE BG CH CY DK GE HU LU LV NO NZ PH SI TN ZA", "\\d{4}", "1010");
        add(shapes, "CN CO IN KZ RO RU SG VN", "\\d{6}", "560001");
        add(shapes, "CZ GR SE SK", "\\d{3} ?\\d{2}", "111 22");
        add(shapes, "US", "\\d{5}(-\\d{4})?", "94105");
        add(shapes, "CA", "(?i)[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d", "K1A 0B1");
        add(shapes, "GB", "(?i)[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", "SW1A 1AA");
        add(shapes, "NL", "(?i)\\d{4} ?[A-Z]{2}", "1012 AB");
        add(shapes, "PL", "\\d{2}-\\d{3}", "00-950");
        add(shapes, "PT", "\\d{4}-\\d{3}", "1000-205");
        add(shapes, "BR", "\\d{5}-?\\d{3}", "01310-100");
        add(shapes, "JP", "\\d{3}-?\\d{4}", "100-0001");
        add(shapes, "IL", "\\d{5}(\\d{2})?", "9614303");
        add(shapes, "KR", "\\d{5}", "03187");
        return Map.copyOf(shapes);
    }

    private static void add(Map<String, Shape> shapes, String countries, String pattern, String example) {
        for (String country : countries.split(" ", -1)) {
            shapes.put(country, new Shape(Pattern.compile(pattern), example));
        }
    }
}
