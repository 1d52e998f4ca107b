package io.influencegen.fetch.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.128/25, 10.1.2.127, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "fd00::/8, fd12:3456::1, true",
        "fd00::/8, 10.0.0.1, false",
        "0.0.0.0/0, ::1, false"
    })
    void aBlockShouldHoldItsNeighbours(String block, String address, boolean holds) throws UnknownHostException {
        assertThat(AddressBlock.parse(block).holds(InetAddress.getByName(address)), is(holds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "10.0.0.0/8/9",
                "fd00::/129",
                "dead.beef"
            })
    void whatIsNoBlockShouldBeRefusedWithoutAskingAnybody(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressBlock.parse(text));
    }
}
