package io.influencegen.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Pictures;
import io.influencegen.system.product.ProductTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@ArquillianTest
@RunAsClient
class GalleryBrowserIT extends ProductTest {
    @RegisterExtension
    final Windows windows = new Windows();

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private final String ours = "?text=" + word;

    @Test
    void picturesShouldBeFoundAndComeAsOneGoesDown() {
        Pictures.of(Role.INFLUENCER, word, 60);
        Page page = windows.desktopOf(Role.INFLUENCER);
        GalleryGrid gallery = GalleryGrid.open(page, "").search(word);
        assertThat(page).hasURL(Pattern.compile(".*text=" + word + ".*"));
        assertThat(gallery.total()).hasText("60");
        gallery.toTheEnd();
        assertThat(gallery.pictures()).hasCount(60);
        gallery.search(word + " nowhere");
        assertThat(page.locator("main")).containsText("Nothing matches");
    }

    @Test
    void aDeletedSelectionShouldComeBackByUndo() {
        Pictures.of(Role.INFLUENCER, word, 6);
        Page page = windows.desktopOf(Role.INFLUENCER);
        GalleryGrid gallery = GalleryGrid.open(page, ours).choose(1).chooseUpTo(3);
        assertThat(gallery.chosen()).hasText("3 chosen");
        gallery.press("Delete");
        assertThat(gallery.pictures()).hasCount(3);
        assertThat(gallery.notice()).hasText("Deleted: 3");
        gallery.press("Undo");
        assertThat(gallery.pictures()).hasCount(6);
        page.reload();
        assertThat(gallery.pictures()).hasCount(6);
    }

    @Test
    void manyShouldBeRatedPinnedAndTakenAlong() throws IOException {
        List<UUID> made = Pictures.of(Role.INFLUENCER, word, 4);
        Page page = windows.desktopOf(Role.INFLUENCER);
        GalleryGrid gallery = GalleryGrid.open(page, ours).choose(0).choose(1).pick("Rate", "4");
        assertThat(gallery.stars(1)).hasText("4");
        Path zip = gallery.download("WebP").path();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(
                    file.stream().map(entry -> entry.getName()).toList(), hasItem("picture-" + made.get(3) + ".webp"));
        }
        gallery.makeBoard("Board " + word);
        assertThat(gallery.pictures()).hasCount(2);
        PictureView picture = PictureView.open(page, made.get(3));
        assertThat(picture.board("Board " + word)).isChecked();
        assertThat(picture.star(4)).isChecked();
    }

    @Test
    void everythingShouldGoWithoutAMouse() {
        Pictures.of(Role.INFLUENCER, word, 3);
        Page page = windows.desktopOf(Role.INFLUENCER);
        GalleryGrid gallery = GalleryGrid.open(page, ours);
        List<String> shown = gallery.addresses();
        gallery.pictures().first().locator("a").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("5");
        assertThat(gallery.stars(1)).hasText("5");
        page.keyboard().press("x");
        assertThat(gallery.chosen()).hasText("1 chosen");
        page.keyboard().press("Delete");
        assertThat(gallery.pictures()).hasCount(2);
        gallery.pictures().first().locator("a").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(shown.get(0));
        page.waitForLoadState();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(shown.get(2));
    }

    @Test
    void twoShouldBeCompared() {
        Pictures.of(Role.INFLUENCER, word, 2);
        Page page = windows.desktopOf(Role.INFLUENCER);
        GalleryGrid.open(page, ours).choose(0).choose(1).compare();
        assertThat(page.locator(".ig-compare img")).hasCount(2);
        assertThat(page.locator(".ig-different")).hasCount(2);
        assertThat(page.locator(".ig-different").first()).containsText("Prompt");
    }

    @Test
    void onePictureShouldTellAllOfItAndBeMadeAgain() {
        UUID id = Pictures.of(Role.INFLUENCER, word, 1).get(0);
        Page page = windows.desktopOf(Role.INFLUENCER);
        StudioPage.open(page);
        PictureView picture = PictureView.open(page, id);
        assertThat(picture.facts()).containsText("ig-scenes-1");
        picture.rate(3);
        page.reload();
        assertThat(picture.star(3)).isChecked();
        picture.press("Delete");
        assertThat(page.locator("#undo")).containsText("Deleted: 1");
        picture.press("Undo");
        assertThat(page.locator("#undo")).containsText("Brought back: 1");
        assertThat(picture.image()).isVisible();
        picture.press("Again");
        page.waitForURL("**/imaging/studio");
        assertThat(page.locator("#messages")).containsText("made again");
    }

    @Test
    void allPagesShouldBeAccessibleInBothThemesAndOnAPhone() {
        List<UUID> made = Pictures.of(Role.INFLUENCER, word, 3, "Summer");
        List<String> paths = List.of(
                "/gallery/list" + ours + "&rating=",
                "/gallery/detail?id=" + made.get(1),
                "/gallery/compare?a=" + made.get(0) + "&b=" + made.get(1));
        for (Page page : List.of(windows.desktop(), windows.window(1440, 900, ColorScheme.DARK), windows.phone())) {
            Windows.signIn(page, Role.INFLUENCER);
            for (String path : paths) {
                page.navigate(path);
                assertThat(path, AccessibilityIT.seriousFaults(page), is(empty()));
                assertThat(
                        path + " scrolls sideways",
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                        is(0));
            }
            GalleryGrid.open(page, ours).choose(0).choose(1);
            assertThat("chosen", AccessibilityIT.seriousFaults(page), is(empty()));
        }
    }
}
