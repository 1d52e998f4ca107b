package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.http.Applicant;
import io.influencegen.system.http.Staff;
import io.influencegen.system.product.PaperPicture;
import io.influencegen.system.product.ProductTest;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Applicants are verified by people who look at what they gave, item by item. */
@ArquillianTest
@RunAsClient
class VerificationIT extends ProductTest {
    private static final List<String> FINE = List.of("About you", "Your channels", "Bank account", "Tax form");
    private static final String IDENTITY = "Identity document";
    private static final String DIFFERS =
            "What you have typed differs from what your document says. Please correct one or the other.";

    @RegisterExtension
    final Windows windows = new Windows();

    @Test
    void onlyWhatWasRefusedShouldBeDoneAgain() {
        Applicant applicant = Applicant.readyToSend(Applicant.freshIban());
        Page phone = signedIn(windows.phone(), applicant);
        VerificationPage status = VerificationPage.open(phone).send();
        Page desk = windows.desktopOf(Role.KYC_REVIEWER);
        CaseDeskPage review = CaseDeskPage.open(desk, applicant.caseNumber()).take();
        assertThat(review.top()).containsText("Low risk");
        FINE.forEach(review::approve);
        review.askForMore(IDENTITY, "Details");
        look(desk);
        review.finish("Finish: send back");
        assertThat(status.headline()).hasText("Something has to be done again");
        assertThat(status.reasons()).hasCount(1);
        assertThat(status.item(IDENTITY)).containsText(DIFFERS);
        FINE.forEach(item -> assertThat(status.state(item)).hasText("Approved"));
        assertThat(status.ways()).hasCount(1);
        assertThat(status.sendButton()).isDisabled();
        look(phone);
        giveAnotherPicture(phone, status);
        VerificationPage.open(phone).send();
        CaseDeskPage.open(desk, applicant.caseNumber()).take().approve(IDENTITY).finish("Finish: approve");
        assertThat(status.headline()).hasText("You are verified");
        assertThat(applicant.verification().getString("standing"), is("ACTIVE"));
        look(phone);
    }

    @Test
    void aSecondPersonWithTheSameBankAccountShouldBeFlaggedAndNeedTwoReviewers() {
        String iban = Applicant.freshIban();
        Applicant first = Applicant.paidTo(iban);
        Applicant second = Applicant.readyToSend(iban);
        second.send();
        Page desk = windows.desktopOf(Role.KYC_REVIEWER);
        CaseDeskPage review = CaseDeskPage.open(desk, second.caseNumber()).take();
        assertThat(review.item("About you")).containsText("Same bank account as");
        assertThat(review.item("About you")).containsText(first.name());
        assertThat(review.top()).containsText("Needs two people");
        FINE.forEach(review::approve);
        review.approve(IDENTITY).finish("Finish: pass on for the second look");
        CaseDeskPage again = CaseDeskPage.open(desk, second.caseNumber());
        assertThat(again.standpoint()).containsText("You looked at this case first");
        assertThat(again.takeButton()).hasCount(0);
        look(desk);
        Staff.letReview(Role.FINANCE);
        try {
            CaseDeskPage other = CaseDeskPage.open(windows.desktopOf(Role.FINANCE), second.caseNumber())
                    .take();
            FINE.forEach(other::approve);
            other.approve(IDENTITY).finish("Finish: approve");
        } finally {
            Staff.letReviewNoMore(Role.FINANCE);
        }
        assertThat(second.verification().getString("state"), is("APPROVED"));
    }

    @Test
    void pagesShouldLookWellOnAPhoneAndInTheDark() {
        Applicant applicant = Applicant.readyToSend(Applicant.freshIban());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page phone = signedIn(windows.window(360, 740, scheme), applicant);
            for (String path : List.of("/kyc/status", "/kyc/identity", "/kyc/statement", "/kyc/channels")) {
                phone.navigate(path);
                look(phone);
                assertThat(path, (int) phone.evaluate("document.documentElement.scrollWidth"), is(360));
            }
        }
        Page desk = windows.desktopOf(Role.KYC_REVIEWER);
        for (String path : List.of("/kyc/list", "/kyc/reasons", "/kyc/rules")) {
            desk.navigate(path);
            look(desk);
        }
    }

    private static void giveAnotherPicture(Page phone, VerificationPage status) {
        status.ways().click();
        phone.waitForURL("**/kyc/identity*");
        DocumentTag place = DocumentTag.at(phone, "file-passport-front");
        place.choose("second.png", "image/png", PaperPicture.card(1000, 700, true));
        assertThat(place.status()).containsText("is everything readable?");
        place.press("Send");
        assertThat(phone.locator(".ig-given")).containsText("second.png");
    }

    private static Page signedIn(Page page, Applicant applicant) {
        SignInPage.open(page).signIn(applicant.email(), applicant.password());
        return page;
    }

    private static void look(Page page) {
        assertThat(page.url(), AccessibilityIT.seriousFaults(page), is(empty()));
    }
}
