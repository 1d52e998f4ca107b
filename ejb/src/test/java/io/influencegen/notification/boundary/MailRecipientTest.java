package io.influencegen.notification.boundary;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRecipientTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maria",
                "maria@",
                "@example.com",
                "maria@example.com\r\nBcc: all@example.com",
                "maria@example.com\nBcc: all@example.com",
                "maria\r@example.com",
                "maria@exa mple.com",
                "maria@example.com, eve@example.com",
                "Maria <maria@example.com>",
                "maria@example.com\u0000",
                "\"a\r\nb\"@example.com"
            })
    void nothingButOneAddressShouldBeTaken(String address) {
        assertThat(codeOf(() -> to("Maria", address)), is(NotificationError.MAIL_ADDRESS_INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Maria\r\nBcc: all@example.com", "Maria\nX: y", "Maria\rX: y", "Ma\u0000ria", "Ma\u2028ria"})
    void aNameShouldNotBreakTheLine(String name) {
        assertThat(codeOf(() -> to(name, "maria@example.com")), is(NotificationError.MAIL_NAME_INVALID));
    }

    @Test
    void anAddressThatIsTooLongShouldBeRefused() {
        String address = "maria@" + "a".repeat(250) + ".com";
        assertThat(codeOf(() -> to("Maria", address)), is(NotificationError.MAIL_ADDRESS_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria@example.com", "m.o'neill+x@mail.example.co.uk", "maria@müller.example"})
    void addressesOfTheWorldShouldBeTaken(String address) {
        assertThat(to("María “M” López", address).address(), is(address));
    }

    @Test
    void nobodyShouldReadWhoItIsInALog() {
        assertThat(to("Maria", "maria@example.com").toString(), is("stranger"));
    }

    private static MailRecipient to(String name, String address) {
        return MailRecipient.stranger(name, address, Locale.ENGLISH);
    }
}
