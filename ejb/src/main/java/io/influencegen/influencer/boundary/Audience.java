package io.influencegen.influencer.boundary;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who follows, in per cent. Countries are ISO codes, those with the most followers first. What is unknown is left out. */
public record Audience(Map<AgeGroup, Integer> ages, Map<GenderGroup, Integer> genders, Map<String, Integer> countries)
        implements Serializable {
    public static final Audience UNKNOWN = new Audience(Map.of(), Map.of(), Map.of());

    public Audience {
        ages = Collections.unmodifiableMap(ages.isEmpty() ? new EnumMap<>(AgeGroup.class) : new EnumMap<>(ages));
        genders = Collections.unmodifiableMap(
                genders.isEmpty() ? new EnumMap<>(GenderGroup.class) : new EnumMap<>(genders));
        countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
    }
}
