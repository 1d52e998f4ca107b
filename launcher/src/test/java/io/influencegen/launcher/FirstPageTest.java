package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPageTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080/",
        "0.0.0.0, http://127.0.0.1:8080/",
        "::, http://127.0.0.1:8080/",
        "::1, http://[::1]:8080/",
        "portal.example, http://portal.example:8080/"
    })
    void portalShouldBeAnAddressThatABrowserHereTakes(String address, String expected) {
        assertThat(FirstPage.portal(address, 8080), is(expected));
    }
}
