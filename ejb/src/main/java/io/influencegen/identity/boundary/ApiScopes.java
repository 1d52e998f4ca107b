package io.influencegen.identity.boundary;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a key may be used for: areas of the API, to read or to write, which includes reading. This is the one table of them; a
 * key never opens more than its owner's roles do.
 */
public record ApiScopes(SortedSet<String> names) implements Serializable {
    public static final ApiScopes ALL = new ApiScopes(new TreeSet<>(List.of("*")));

    /** The first part of each resource's path. */
    public static final List<String> AREAS = List.of(
            "api-keys",
            "appeals",
            "audit-events",
            "bank-account",
            "bank-deposits",
            "consents",
            "legal-texts",
            "privacy",
            "tax-form",
            "dead-letters",
            "boards",
            "encryption-keys",
            "generations",
            "images",
            "influencers",
            "bulk-orders",
            "jobs",
            "kyc-cases",
            "kyc-reasons",
            "kyc-rules",
            "mail-templates",
            "me",
            "models",
            "moderation-rules",
            "outbox-messages",
            "ownership",
            "people",
            "prompts",
            "provider-checks",
            "quotas",
            "reconciliation",
            "refusals",
            "screening",
            "settings",
            "uploads",
            "usage",
            "verification");

    public ApiScopes {
        names = new TreeSet<>(names);
    }

    /** Every scope that can be chosen. */
    public static List<String> known() {
        return AREAS.stream()
                .flatMap(area -> Stream.of(area + ":read", area + ":write"))
                .toList();
    }

    /** None chosen means all. */
    public static ApiScopes of(Collection<String> chosen) {
        if (chosen.isEmpty()) {
            return ALL;
        }
        chosen.stream().filter(scope -> !known().contains(scope)).findFirst().ifPresent(unknown -> {
            throw new DomainException(CommonError.INVALID_VALUE, unknown, "there is no such scope");
        });
        return new ApiScopes(new TreeSet<>(chosen));
    }

    /** As {@link #text} wrote them. */
    public static ApiScopes parse(String text) {
        return new ApiScopes(new TreeSet<>(List.of(text.split(" "))));
    }

    public boolean allow(String area, boolean writing) {
        return names.contains("*") || names.contains(area + ":write") || (!writing && names.contains(area + ":read"));
    }

    public String text() {
        return String.join(" ", names);
    }
}
