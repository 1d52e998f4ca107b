package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.identity.entity.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A made-up person: the same number always gives the same one. */
record DemoPerson(String name, String email, Role role, AccountState state, Duration age) {
    private static final List<String> FIRST = List.of(
            "Ada", "Amir", "Aiko", "Ben", "Bianca", "Carlos", "Chloe", "Dana", "Diego", "Elif", "Emma", "Farid",
            "Freya", "Grace", "Hana", "Hugo", "Ida", "Igor", "Jana", "Jonas", "Kofi", "Lara", "Leo", "Lin", "Luca",
            "Maya", "Mila", "Milan", "Nadia", "Nils", "Nora", "Olga", "Omar", "Paula", "Pedro", "Quinn", "Rosa", "Ravi",
            "Sana", "Sofia", "Tara", "Theo", "Uma", "Vera", "Viktor", "Wanda", "Yara", "Yusuf", "Zoe", "Zuri");
    private static final List<String> LAST = List.of(
            "Abbas",
            "Adler",
            "Almeida",
            "Andersen",
            "Bauer",
            "Bianchi",
            "Brown",
            "Castillo",
            "Chen",
            "Costa",
            "Dubois",
            "Eriksen",
            "Evans",
            "Fischer",
            "Fontaine",
            "Garcia",
            "Gupta",
            "Haddad",
            "Hansen",
            "Ito",
            "Ivanova",
            "Jensen",
            "Kaya",
            "Keller",
            "Kim",
            "Kowalski",
            "Larsen",
            "Lopez",
            "Martin",
            "Mensah",
            "Meyer",
            "Moreau",
            "Nakamura",
            "Novak",
            "Okafor",
            "Olsen",
            "Patel",
            "Pereira",
            "Petrov",
            "Rossi",
            "Santos",
            "Sato",
            "Schmidt",
            "Silva",
            "Smith",
            "Tanaka",
            "Torres",
            "Weber",
            "Wilson",
            "Yilmaz");
    private static final List<Role> STAFF = List.of(
            Role.CAMPAIGN_MANAGER,
            Role.KYC_REVIEWER,
            Role.FINANCE,
            Role.BATCH_OPERATOR,
            Role.AUDITOR,
            Role.ADMINISTRATOR);
    private static final int STAFF_PERCENT = 2;
    private static final int DEACTIVATED_PERCENT = 4;
    private static final int HUNDRED = 100;
    private static final long OLDEST_SECONDS = Duration.ofDays(730).toSeconds();

    static DemoPerson number(int number) {
        Random random = new Random(number);
        random.nextInt();
        String first = one(FIRST, random);
        String last = one(LAST, random);
        return new DemoPerson(
                first + " " + last,
                "%s.%s.%d@people.example".formatted(first, last, number).toLowerCase(java.util.Locale.ROOT),
                random.nextInt(HUNDRED) < STAFF_PERCENT ? one(STAFF, random) : Role.INFLUENCER,
                random.nextInt(HUNDRED) < DEACTIVATED_PERCENT ? AccountState.DEACTIVATED : AccountState.ACTIVE,
                Duration.ofSeconds(random.nextLong(OLDEST_SECONDS)));
    }

    Instant since(Instant now) {
        return now.minus(age);
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
