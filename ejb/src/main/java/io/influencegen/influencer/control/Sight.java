package io.influencegen.influencer.control;

import io.influencegen.influencer.boundary.Address;
import io.influencegen.influencer.boundary.InfluencerFile;
import io.influencegen.influencer.boundary.InfluencerLine;
import io.influencegen.influencer.boundary.InfluencerView;
import io.influencegen.influencer.boundary.PersonDetails;
import io.influencegen.influencer.boundary.SocialProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of a person somebody may see. */
public record Sight(boolean details, boolean names) {
    private static final String HIDDEN = "•••";
    private static final int SHOWN_DIGITS = 2;

    String name(Optional<PersonDetails> person) {
        return person.map(one -> names ? one.fullName() : initials(one)).orElse("");
    }

    public InfluencerFile file(InfluencerView view) {
        Optional<PersonDetails> person = view.person();
        return new InfluencerFile(
                line(view),
                !details,
                person.flatMap(PersonDetails::birthDate).map(this::birthDate).orElse(""),
                person.map(PersonDetails::phone).map(this::phone).orElse(""),
                person.map(PersonDetails::address).map(this::address).orElse(List.of()),
                view.profiles(),
                view.audience(),
                view.missing(),
                view.asked().isPresent(),
                view.activatedAt());
    }

    private InfluencerLine line(InfluencerView view) {
        return new InfluencerLine(
                view.id(),
                name(view.person()),
                view.person().map(one -> one.address().country()).orElse(""),
                view.niches().stream().sorted().toList(),
                view.profiles().stream()
                        .map(SocialProfile::platform)
                        .distinct()
                        .sorted()
                        .toList(),
                view.profiles().stream().mapToLong(SocialProfile::followers).sum(),
                view.standing(),
                view.createdAt());
    }

    private String birthDate(LocalDate date) {
        return details ? date.toString() : HIDDEN;
    }

    private String phone(String phone) {
        return details || phone.length() <= SHOWN_DIGITS
                ? phone
                : HIDDEN + " " + phone.substring(phone.length() - SHOWN_DIGITS);
    }

    private List<String> address(Address address) {
        String country = address.country().isEmpty()
                ? ""
                : new Locale.Builder().setRegion(address.country()).build().getDisplayCountry(Locale.ENGLISH);
        Stream<String> lines = details
                ? Stream.of(
                        address.street(),
                        address.addition(),
                        (address.postalCode() + " " + address.city()).strip(),
                        address.region(),
                        country)
                : Stream.of(HIDDEN, country);
        return lines.filter(line -> !line.isEmpty()).toList();
    }

    private static String initials(PersonDetails person) {
        return Stream.of(person.givenName(), person.familyName())
                .filter(name -> !name.isEmpty())
                .map(name -> Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining(" "));
    }
}
