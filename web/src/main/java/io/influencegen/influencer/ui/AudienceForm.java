package io.influencegen.influencer.ui;

import io.influencegen.influencer.boundary.AgeGroup;
import io.influencegen.influencer.boundary.Audience;
import io.influencegen.influencer.boundary.GenderGroup;
import io.influencegen.influencer.boundary.Niche;
import io.influencegen.influencer.boundary.RegistrationState;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Niches and audience as they are on the screen: parts are texts until they are numbers. */
public class AudienceForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int COUNTRIES = 5;

    private List<String> niches = new ArrayList<>();
    private final Map<String, String> ages = new HashMap<>();
    private final Map<String, String> genders = new HashMap<>();
    private final List<Part> countries =
            IntStream.range(0, COUNTRIES).mapToObj(at -> new Part()).toList();
    private long version;

    /** One country and how many per cent of the followers live there. */
    public static class Part implements Serializable {
        private static final long serialVersionUID = 1L;

        private String country = "";
        private String part = "";

        public String getCountry() {
            return country;
        }

        public void setCountry(String country) {
            this.country = country == null ? "" : country;
        }

        public String getPart() {
            return part;
        }

        public void setPart(String part) {
            this.part = part == null ? "" : part;
        }
    }

    void show(RegistrationState state) {
        niches = state.influencer().niches().stream()
                .sorted()
                .map(Niche::name)
                .collect(Collectors.toCollection(ArrayList::new));
        Audience audience = state.influencer().audience();
        ages.clear();
        audience.ages().forEach((group, part) -> ages.put(group.name(), String.valueOf(part)));
        genders.clear();
        audience.genders().forEach((group, part) -> genders.put(group.name(), String.valueOf(part)));
        List<Map.Entry<String, Integer>> named =
                List.copyOf(audience.countries().entrySet());
        IntStream.range(0, COUNTRIES).forEach(at -> {
            boolean given = at < named.size();
            countries.get(at).setCountry(given ? named.get(at).getKey() : "");
            countries.get(at).setPart(given ? String.valueOf(named.get(at).getValue()) : "");
        });
        version = state.audienceVersion();
    }

    void sawVersion(long newVersion) {
        version = newVersion;
    }

    Set<Niche> chosen() {
        return niches.stream().map(Niche::valueOf).collect(Collectors.toSet());
    }

    Audience audience() {
        Map<String, Integer> named = new LinkedHashMap<>();
        countries.stream()
                .filter(one -> !one.getCountry().isEmpty() && isNumber(one.getPart()))
                .forEach(one -> named.put(
                        one.getCountry(), Integer.valueOf(one.getPart().strip())));
        return new Audience(
                parts(ages, AgeGroup.class, AgeGroup::valueOf),
                parts(genders, GenderGroup.class, GenderGroup::valueOf),
                named);
    }

    private static <K extends Enum<K>> Map<K, Integer> parts(
            Map<String, String> texts, Class<K> type, Function<String, K> group) {
        Map<K, Integer> parts = new EnumMap<>(type);
        texts.forEach((name, text) -> {
            if (isNumber(text)) {
                parts.put(group.apply(name), Integer.valueOf(text.strip()));
            }
        });
        return parts;
    }

    private static boolean isNumber(String text) {
        return text != null && text.strip().matches("\\d{1,6}");
    }

    long version() {
        return version;
    }

    public List<String> getNiches() {
        return niches;
    }

    public void setNiches(List<String> niches) {
        this.niches = new ArrayList<>(niches);
    }

    public Map<String, String> getAges() {
        return ages;
    }

    public Map<String, String> getGenders() {
        return genders;
    }

    public List<Part> getCountries() {
        return countries;
    }
}
