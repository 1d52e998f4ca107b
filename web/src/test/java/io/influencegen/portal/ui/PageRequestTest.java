package io.influencegen.portal.ui;

import static io.influencegen.portal.ui.Requests.aRequest;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PageRequestTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private static final String FILES = "multipart/form-data; boundary=x";

    @Test
    void whatABrowserSendsShouldBeFine() {
        assertThat(fault(aRequest("GET").query("page=2"), false), is(OptionalInt.empty()));
        assertThat(fault(aRequest("POST").body(FORM, 100), false), is(OptionalInt.empty()));
    }

    @Test
    void filesShouldBeTakenByPagesThatAskForThem() {
        assertThat(fault(aRequest("POST").body(FILES, 9_000_000), true), is(OptionalInt.empty()));
        assertThat(fault(aRequest("POST").body(FILES, 14_000_000), true), is(OptionalInt.of(413)));
        assertThat(fault(aRequest("POST").body(FILES, -1), true), is(OptionalInt.of(413)));
        assertThat(fault(aRequest("POST").body(FILES, 100), false), is(OptionalInt.of(415)));
    }

    @Test
    void aPictureToBeCheckedMayBeLargerThanAPortrait() {
        int largest = PortalPage.VERIFY_PICTURE.largestUpload();
        Requests picture = aRequest("POST").body(FILES, 33_000_000);
        assertThat(PageRequest.fault(picture.build(), largest), is(OptionalInt.empty()));
        Requests album = aRequest("POST").body(FILES, 35_000_000);
        assertThat(PageRequest.fault(album.build(), largest), is(OptionalInt.of(413)));
    }

    @Test
    void otherMethodsShouldNotBeAllowed() {
        assertThat(fault(aRequest("DELETE"), false), is(OptionalInt.of(405)));
    }

    @Test
    void aHugeQueryShouldBeTooLong() {
        assertThat(fault(aRequest("GET").query("x".repeat(8193)), false), is(OptionalInt.of(414)));
    }

    @Test
    void aHugeFormShouldBeTooLarge() {
        assertThat(fault(aRequest("POST").body(FORM, 5_000_000), false), is(OptionalInt.of(413)));
    }

    @Test
    void somethingElseThanAFormShouldNotBeAccepted() {
        assertThat(fault(aRequest("POST").body("application/json", 2), false), is(OptionalInt.of(415)));
        assertThat(fault(aRequest("POST"), false), is(OptionalInt.of(415)));
    }

    private static OptionalInt fault(Requests request, boolean takesFiles) {
        return PageRequest.fault(request.build(), takesFiles ? PortalPage.PROFILE.largestUpload() : 0);
    }
}
