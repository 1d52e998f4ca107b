package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductDatabase;
import io.influencegen.system.product.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was encrypted and then altered behind the product's back is never given out, and stops nothing else. */
@ArquillianTest
@RunAsClient
class DamagedDataIT extends ProductTest {
    private static final String MOVE_A_BYTE = "update user_account set email_cipher = "
            + "set_byte(email_cipher, 10, (get_byte(email_cipher, 10) + ?) % 256) where display_name = 'Finley Finance'";

    private final Visitor finance = Visitor.as(Role.FINANCE);
    private int moved;

    @AfterEach
    void mend() {
        damageEmail((256 - moved) % 256);
    }

    @Test
    void anAlteredEmailShouldBeCalledSoToItsOwner() {
        damageEmail(1);
        String page = finance.get("/identity/profile").body();
        assertThat(page, allOf(containsString("was altered or belongs somewhere else"), not(containsString("\tat "))));
        assertThat(finance.get("/home").statusCode(), is(200));
    }

    @Test
    void anAlteredEmailShouldNotCloseTheListOfPeople() {
        damageEmail(1);
        String people = Visitor.as(Role.ADMINISTRATOR).get("/identity/people").body();
        assertThat(people, allOf(containsString("Finley Finance"), containsString("auditor@influencegen.example")));
        assertThat(people, not(containsString("finance@influencegen.example")));
    }

    @Test
    void anAlteredFileShouldNotBeGivenOut() throws IOException {
        Set<Path> before = objects();
        Portrait.upload(finance);
        assertThat(Portrait.seenBy(finance).statusCode(), is(200));
        for (Path file : objects()) {
            if (!before.contains(file)) {
                damage(file);
            }
        }
        assertThat(Portrait.seenBy(finance).statusCode(), is(404));
        assertThat(finance.get("/identity/profile").statusCode(), is(200));
    }

    private void damageEmail(int by) {
        ProductDatabase.update(MOVE_A_BYTE, by);
        moved = by;
    }

    private static Set<Path> objects() throws IOException {
        try (Stream<Path> files = Files.walk(Product.data().resolve("objects"))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
