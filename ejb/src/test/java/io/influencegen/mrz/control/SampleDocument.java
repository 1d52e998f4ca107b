package io.influencegen.mrz.control;

import io.influencegen.mrz.boundary.Mrz.Format;
import java.util.List;
import java.util.Random;

/** A document of nobody, with the zone that its issuer would print. */
record SampleDocument(Format format, String surname, String given, String number, String born, String expires) {
    private static final List<String> SURNAMES =
            List.of("ERIKSSON", "VAN DER BERG", "GARCIA LOPEZ", "OBOISSI", "NGUYEN", "SZCZEPANIAK", "ZIGGS", "DOE");
    private static final List<String> GIVEN =
            List.of("ANNA MARIA", "JO", "LILLI", "SOPHIE BEATRIX", "OLUWASEUN", "IGOR", "KIM");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    static SampleDocument random(Format format, Random random) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new SampleDocument(
                format,
                SURNAMES.get(random.nextInt(SURNAMES.size())),
                GIVEN.get(random.nextInt(GIVEN.size())),
                number.toString(),
                date(50 + random.nextInt(50), random),
                date(27 + random.nextInt(9), random));
    }

    String text() {
        String numberField = filled(number, 9) + CheckDigit.of(filled(number, 9));
        String birth = born + CheckDigit.of(born);
        String expiry = expires + CheckDigit.of(expires);
        String names = surname.replace(' ', '<') + "<<" + given.replace(' ', '<');
        return switch (format) {
            case TD3 -> {
                String rest = filled("", 14) + "0";
                yield filled("P<UTO" + names, 44) + "\n" + numberField + "UTO" + birth + "F" + expiry + rest
                        + CheckDigit.of(numberField + birth + expiry + rest);
            }
            case TD2 -> {
                String rest = filled("", 7);
                yield filled("I<UTO" + names, 36) + "\n" + numberField + "UTO" + birth + "F" + expiry + rest
                        + CheckDigit.of(numberField + birth + expiry + rest);
            }
            case TD1 -> {
                String first = filled("I<UTO" + numberField, 30);
                String rest = filled("", 11);
                yield first + "\n" + birth + "F" + expiry + "UTO" + rest
                        + CheckDigit.of(first.substring(5) + birth + expiry + rest) + "\n" + filled(names, 30);
            }
        };
    }

    private static String date(int year, Random random) {
        return "%02d%02d%02d".formatted(year % 100, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String filled(String text, int length) {
        return (text + "<".repeat(length)).substring(0, length);
    }
}
