package io.influencegen.portal.ui;

import static io.influencegen.portal.ui.Requests.aRequest;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PageRequestTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Test
    void whatABrowserSendsShouldBeFine() {
        assertThat(PageRequest.fault(aRequest("GET").query("page=2").build()), is(OptionalInt.empty()));
        assertThat(PageRequest.fault(aRequest("POST").body(FORM, 100).build()), is(OptionalInt.empty()));
        assertThat(
                PageRequest.fault(aRequest("POST")
                        .body("multipart/form-data; boundary=x", 9_000_000)
                        .build()),
                is(OptionalInt.empty()));
    }

    @Test
    void otherMethodsShouldNotBeAllowed() {
        assertThat(PageRequest.fault(aRequest("DELETE").build()), is(OptionalInt.of(405)));
    }

    @Test
    void aHugeQueryShouldBeTooLong() {
        assertThat(PageRequest.fault(aRequest("GET").query("x".repeat(8193)).build()), is(OptionalInt.of(414)));
    }

    @Test
    void aHugeFormShouldBeTooLarge() {
        assertThat(PageRequest.fault(aRequest("POST").body(FORM, 5_000_000).build()), is(OptionalInt.of(413)));
    }

    @Test
    void somethingElseThanAFormShouldNotBeAccepted() {
        assertThat(
                PageRequest.fault(aRequest("POST").body("application/json", 2).build()), is(OptionalInt.of(415)));
        assertThat(PageRequest.fault(aRequest("POST").build()), is(OptionalInt.of(415)));
    }
}
