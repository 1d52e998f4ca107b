package io.influencegen.influencer.api;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.Niche;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What your content is about, and who follows you, in per cent.")
public record AudienceAnswer(
        @Schema(description = "One to five, such as FOOD, TRAVEL, PETS.", examples = "[\"FOOD\"]")
        @NotNull
        @Size(max = 5)
        List<String> niches,

        @Schema(
                description = "Parts of FROM_13, FROM_18, FROM_25, FROM_35, FROM_45, FROM_55; together 100.",
                examples = "{\"FROM_18\": 60, \"FROM_25\": 40}")
        @NotNull
        Map<String, Integer> ages,

        @Schema(description = "Parts of WOMEN, MEN, OTHERS; together 100.", examples = "{\"WOMEN\": 70, \"MEN\": 30}")
        @NotNull
        Map<String, Integer> genders,

        @Schema(
                description = "Where most of them live: one to five countries by their codes.",
                examples = "{\"DE\": 55}")
        @NotNull
        Map<String, Integer> countries) {
    static AudienceAnswer of(Collection<Niche> niches, Audience audience) {
        return new AudienceAnswer(
                niches.stream().sorted().map(Niche::name).toList(),
                named(audience.ages()),
                named(audience.genders()),
                named(audience.countries()));
    }

    Set<Niche> chosen() {
        return niches.stream().map(name -> known(name, Niche::valueOf)).collect(Collectors.toSet());
    }

    Audience audience() {
        return new Audience(keyed(ages, AgeGroup::valueOf), keyed(genders, GenderGroup::valueOf), filled(countries));
    }

    private static Map<String, Integer> named(Map<?, Integer> parts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        parts.forEach((key, part) -> named.put(key.toString(), part));
        return named;
    }

    private static <K> Map<K, Integer> keyed(Map<String, Integer> parts, Function<String, K> key) {
        Map<K, Integer> keyed = new LinkedHashMap<>();
        filled(parts).forEach((name, part) -> keyed.put(known(name, key), part));
        return keyed;
    }

    private static Map<String, Integer> filled(Map<String, Integer> parts) {
        parts.forEach((name, part) -> {
            if (part == null) {
                throw new DomainException(CommonError.INVALID_VALUE, name, "needs a number");
            }
        });
        return parts;
    }

    private static <K> K known(String name, Function<String, K> key) {
        try {
            return key.apply(String.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            throw new DomainException(unknown, CommonError.INVALID_VALUE, name, "there is no such choice");
        }
    }
}
