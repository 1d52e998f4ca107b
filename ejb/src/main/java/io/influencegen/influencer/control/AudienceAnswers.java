package io.influencegen.influencer.control;

import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.Niche;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Niches and audience as the answers of a step, and back: {@code FROM_18=40,FROM_25=60}. */
final class AudienceAnswers {
    private static final String NICHES = "niches";
    private static final String AGES = "age-groups";
    private static final String GENDERS = "genders";
    private static final String COUNTRIES = "countries";

    private AudienceAnswers() {}

    static Map<String, String> of(Set<Niche> niches, Audience audience) {
        return Map.of(
                NICHES, niches.stream().sorted().map(Niche::name).collect(Collectors.joining(",")),
                AGES, write(audience.ages()),
                GENDERS, write(audience.genders()),
                COUNTRIES, write(audience.countries()));
    }

    static Set<Niche> niches(Answers answers) {
        Set<Niche> niches = EnumSet.noneOf(Niche.class);
        parts(answers.text(NICHES)).map(Niche::valueOf).forEach(niches::add);
        return Collections.unmodifiableSet(niches);
    }

    static Audience audience(Answers answers) {
        return new Audience(
                read(answers.text(AGES), AgeGroup::valueOf),
                read(answers.text(GENDERS), GenderGroup::valueOf),
                read(answers.text(COUNTRIES), Function.identity()));
    }

    private static String write(Map<?, Integer> parts) {
        return parts.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(","));
    }

    private static <K> Map<K, Integer> read(String text, Function<String, K> key) {
        Map<K, Integer> parts = new LinkedHashMap<>();
        parts(text).forEach(part -> {
            int sign = part.indexOf('=');
            parts.put(key.apply(part.substring(0, sign)), Integer.valueOf(part.substring(sign + 1)));
        });
        return parts;
    }

    private static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(text.split(",", -1));
    }
}
