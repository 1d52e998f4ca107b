package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyWordTest {
    private final ProxyWord word = new ProxyWord("127.0.0.1, 10.0.0.7");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, https, true",
        "10.0.0.7, https, true",
        "10.0.0.8, https, false",
        "10.0.0.7, http, false",
        "10.0.0.7, 'https, http', false",
        "10.0.0.7, javascript, false"
    })
    void onlyATrustedProxyShouldBeBelieved(String sender, String said, boolean believed) {
        assertThat(word.isBelieved(sender, said), is(believed));
    }
}
