package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/audit/list", "/caf%C3%A9", "/a..b", "/jakarta.faces.resource/x.css", "*"})
    void readableAddressesShouldPass(String address) {
        assertThat(AddressGuard.isReadable(address), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/%4",
                "/home%00",
                "/..",
                "/../x",
                "/a/%2e%2e/b",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/.;x/"
            })
    void unreadableAddressesShouldBeRefused(String address) {
        assertThat(AddressGuard.isReadable(address), is(false));
    }
}
