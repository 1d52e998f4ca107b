package io.influencegen.fetch.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @Test
    void aListShouldNameOriginsInShort() {
        assertThat(
                Origin.list("pictures.example, Pictures.EXAMPLE:8443\nhttp://127.0.0.1:5678/ http://n8n"),
                containsInAnyOrder(
                        new Origin("https", "pictures.example", 443),
                        new Origin("https", "pictures.example", 8443),
                        new Origin("http", "127.0.0.1", 5678),
                        new Origin("http", "n8n", 80)));
        assertThat(Origin.list(" "), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*.example", "https://a.example/path", "a.example?x", "ftp://a.example", "u@a.example", "a b:c:d"
            })
    void whatIsNoOriginShouldBeTold(String text) {
        assertThat(Origin.unreadable(text + ", fine.example").toList().isEmpty(), is(false));
    }

    @Test
    void whatIsReadableShouldNotBeTold() {
        assertThat(Origin.unreadable("a.example, *, b.example").toList(), contains("*"));
    }

    @Test
    void anAddressWithoutAPlainHostShouldHaveNone() {
        assertThat(Origin.of(URI.create("https://user@a.example/")), is(Optional.empty()));
        assertThat(Origin.of(URI.create("mailto:a@b.example")), is(Optional.empty()));
    }
}
