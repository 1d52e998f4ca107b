package io.influencegen.kyc.entity;

import java.util.Optional;
import java.util.OptionalInt;

/** What rules of risk speak of: measured of an applicant at one moment, without a name in it. Percentages are likeness. */
public record Facts(
        OptionalInt age,
        OptionalInt paperDaysLeft,
        OptionalInt paperName,
        OptionalInt bankName,
        String country,
        Optional<String> bankCountry,
        int samePerson,
        int samePaper,
        int sameBankAccount,
        int samePhone,
        int sameDevice,
        int openHits,
        boolean providerDoubts) {}
