package io.influencegen.influencer.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.InfluencerError;
import io.influencegen.influencer.boundary.Niche;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Niches that can be told apart, and parts of a whole. */
final class AudienceCheck {
    static final int MOST_NICHES = 5;
    static final int MOST_COUNTRIES = 5;

    private static final int WHOLE = 100;
    /** What platforms show is rounded, so that it may add up to one more or less. */
    private static final int ROUNDING = 1;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private AudienceCheck() {}

    /** What a draft has to keep to. */
    static void draft(Set<Niche> niches, Audience audience) {
        require(niches.size() <= MOST_NICHES, InfluencerError.NICHES_INVALID, MOST_NICHES);
        require(
                audience.countries().size() <= MOST_COUNTRIES
                        && COUNTRIES.containsAll(audience.countries().keySet()),
                InfluencerError.AUDIENCE_COUNTRIES_INVALID,
                MOST_COUNTRIES);
        requireParts("age group", audience.ages());
        requireParts("gender", audience.genders());
        requireParts("country", audience.countries());
    }

    static void complete(Set<Niche> niches, Audience audience) {
        draft(niches, audience);
        require(!niches.isEmpty(), InfluencerError.NICHES_INVALID, MOST_NICHES);
        requireWhole("age groups", audience.ages().values());
        requireWhole("genders", audience.genders().values());
        require(!audience.countries().isEmpty(), InfluencerError.AUDIENCE_COUNTRIES_INVALID, MOST_COUNTRIES);
        int named = sum(audience.countries().values());
        require(named <= WHOLE + ROUNDING, InfluencerError.AUDIENCE_SUM_INVALID, "countries", named);
    }

    static boolean isComplete(Set<Niche> niches, Audience audience) {
        try {
            complete(niches, audience);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private static void requireParts(String what, Map<?, Integer> parts) {
        parts.values()
                .forEach(part -> require(part >= 0 && part <= WHOLE, InfluencerError.AUDIENCE_PART_INVALID, what));
    }

    private static void requireWhole(String what, Collection<Integer> parts) {
        int sum = sum(parts);
        require(Math.abs(sum - WHOLE) <= ROUNDING, InfluencerError.AUDIENCE_SUM_INVALID, what, sum);
    }

    private static int sum(Collection<Integer> parts) {
        return parts.stream().mapToInt(Integer::intValue).sum();
    }

    private static void require(boolean holds, InfluencerError otherwise, Object... details) {
        if (!holds) {
            throw new DomainException(otherwise, details);
        }
    }
}
