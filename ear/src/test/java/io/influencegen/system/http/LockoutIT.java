package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing passwords: many at one account, and one at many accounts. */
@ArquillianTest
@RunAsClient
class LockoutIT extends ProductTest {
    private static final String WRONG = "E-mail or password is wrong";
    private static final String SHUT = "too many attempts";

    /** Nobody else shall stand before a door that was shut here. */
    @AfterEach
    void openAllDoors() {
        ProductDatabase.update("delete from sign_in_guard");
    }

    @Test
    void fiveGuessesAtAnAccountShouldShutItForEverybody() {
        String email = "kyc-reviewer@influencegen.example";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(answer(from(guess), email, "guess " + guess), containsString(WRONG));
        }
        assertThat(answer(from(99), email, Product.demoPassword()), containsString(SHUT));
    }

    @Test
    void anAddressWithoutAccountShouldBeShutJustTheSame() {
        String nobody = UUID.randomUUID() + "@influencegen.example";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(answer(from(10 + guess), nobody, "guess"), containsString(WRONG));
        }
        assertThat(answer(from(98), nobody, "guess"), containsString(SHUT));
    }

    @Test
    void fiveFailuresFromOneMachineShouldShutItOutButNobodyElse() {
        Visitor stuffing = from(50);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(answer(stuffing, UUID.randomUUID() + "@influencegen.example", "guess"), containsString(WRONG));
        }
        assertThat(answer(stuffing, "finance@influencegen.example", Product.demoPassword()), containsString(SHUT));
        assertThat(
                from(51).signIn("finance@influencegen.example", Product.demoPassword())
                        .statusCode(),
                is(302));
    }

    @Test
    void guessesAtTheSameMomentShouldBeNoMoreThanThoseInARow() {
        String email = UUID.randomUUID() + "@influencegen.example";
        long heard = IntStream.range(60, 80)
                .parallel()
                .mapToObj(machine -> answer(from(machine), email, "guess"))
                .filter(page -> page.contains(WRONG))
                .count();
        assertThat(heard, is(5L));
    }

    @Test
    void rightPasswordsShouldNotCount() {
        for (int time = 0; time < 7; time++) {
            assertThat(
                    answer(from(81), "auditor@influencegen.example", Product.demoPassword()),
                    not(containsString(SHUT)));
        }
    }

    private static Visitor from(int machine) {
        return Visitor.from("198.51.100." + machine);
    }

    private static String answer(Visitor visitor, String email, String password) {
        return visitor.signIn(email, password).body();
    }
}
