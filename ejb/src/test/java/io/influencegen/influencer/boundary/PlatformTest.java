package io.influencegen.influencer.boundary;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handles as people type and paste them. */
class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, mara.lux, mara.lux, https://www.instagram.com/mara.lux/",
        "INSTAGRAM, @mara_lux, mara_lux, https://www.instagram.com/mara_lux/",
        "INSTAGRAM, https://www.instagram.com/mara.lux/?hl=de, mara.lux, https://www.instagram.com/mara.lux/",
        "INSTAGRAM, instagram.com/mara.lux, mara.lux, https://www.instagram.com/mara.lux/",
        "INSTAGRAM, HTTPS://M.Instagram.com/mara.lux/reels/, mara.lux, https://www.instagram.com/mara.lux/",
        "TIKTOK, @mara.moves, mara.moves, https://www.tiktok.com/@mara.moves",
        "TIKTOK, https://www.tiktok.com/@mara.moves?lang=en, mara.moves, https://www.tiktok.com/@mara.moves",
        "YOUTUBE, @MaraMakes, MaraMakes, https://www.youtube.com/@MaraMakes",
        "YOUTUBE, https://youtube.com/@MaraMakes/videos, MaraMakes, https://www.youtube.com/@MaraMakes",
        "YOUTUBE, https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv, channel/UCabcdefghijklmnopqrstuv, https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
        "YOUTUBE, youtube.com/c/Mara, c/Mara, https://www.youtube.com/c/Mara",
        "YOUTUBE, https://www.youtube.com/@%D9%85%D8%A7%D8%B1%D8%A7, مارا, https://www.youtube.com/@%D9%85%D8%A7%D8%B1%D8%A7",
        "X, @mara_x, mara_x, https://x.com/mara_x",
        "X, https://twitter.com/mara_x, mara_x, https://x.com/mara_x",
        "X, mobile.twitter.com/mara_x/status/1, mara_x, https://x.com/mara_x",
        "FACEBOOK, mara.lux.page, mara.lux.page, https://www.facebook.com/mara.lux.page",
        "FACEBOOK, https://www.facebook.com/profile.php?id=100012345678901, 100012345678901, https://www.facebook.com/100012345678901",
        "FACEBOOK, https://de-de.facebook.com/mara.lux.page, mara.lux.page, https://www.facebook.com/mara.lux.page",
        "TWITCH, twitch.tv/mara_plays, mara_plays, https://www.twitch.tv/mara_plays",
        "LINKEDIN, mara-lux, in/mara-lux, https://www.linkedin.com/in/mara-lux",
        "LINKEDIN, https://de.linkedin.com/in/mara-lux-1a2b3c/, in/mara-lux-1a2b3c, https://www.linkedin.com/in/mara-lux-1a2b3c",
        "LINKEDIN, https://www.linkedin.com/company/lux-gmbh, company/lux-gmbh, https://www.linkedin.com/company/lux-gmbh",
        "PINTEREST, https://www.pinterest.co.uk/maralux/, maralux, https://www.pinterest.com/maralux/",
        "SNAPCHAT, https://www.snapchat.com/add/mara-lux, mara-lux, https://www.snapchat.com/add/mara-lux",
        "THREADS, https://www.threads.net/@mara.lux, mara.lux, https://www.threads.net/@mara.lux",
        "THREADS, threads.com/@mara.lux, mara.lux, https://www.threads.net/@mara.lux",
        "WEBSITE, www.maralux.example.org/blog/, maralux.example.org/blog, https://www.maralux.example.org/blog",
        "WEBSITE, http://maralux.org, maralux.org, https://maralux.org",
        "WEBSITE, müller.de, xn--mller-kva.de, https://xn--mller-kva.de"
    })
    void whatPeopleTypeShouldBeUnderstood(Platform platform, String typed, String name, URI address) {
        assertThat(platform.read("  " + typed + " "), is(new Handle(name, address)));
    }

    /** What is shown can be pasted again. */
    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM,mara.lux",
        "TIKTOK,mara",
        "YOUTUBE,Mara",
        "YOUTUBE,c/Mara",
        "X,mara",
        "FACEBOOK,mara.lux",
        "TWITCH,mara",
        "LINKEDIN,mara-lux",
        "PINTEREST,mara",
        "SNAPCHAT,mara",
        "THREADS,mara",
        "WEBSITE,mara.org/a"
    })
    void anAddressShouldReadAsWhatItWasMadeFrom(Platform platform, String typed) {
        Handle handle = platform.read(typed);
        assertThat(platform.read(handle.address().toString()), is(handle));
        assertThat(platform.read(handle.shownAddress()), is(handle));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "INSTAGRAM, nothing",
                "INSTAGRAM, ' '",
                "INSTAGRAM, @",
                "INSTAGRAM, mara lux",
                "INSTAGRAM, .mara",
                "INSTAGRAM, mara.",
                "INSTAGRAM, ma..ra",
                "INSTAGRAM, maräl",
                "INSTAGRAM, abcdefghijklmnopqrstuvwxyz12345",
                "TIKTOK, a",
                "TIKTOK, mara.",
                "YOUTUBE, ab",
                "YOUTUBE, channel/short",
                "X, abcdefghijklmnop",
                "X, mara.lux",
                "FACEBOOK, abcd",
                "TWITCH, _mara",
                "TWITCH, abc",
                "LINKEDIN, ab",
                "LINKEDIN, mara lux",
                "PINTEREST, ma",
                "SNAPCHAT, 1mara",
                "SNAPCHAT, ma",
                "THREADS, mara!",
                "WEBSITE, mara",
                "WEBSITE, localhost",
                "WEBSITE, router.local",
                "WEBSITE, http://127.0.0.1/",
                "WEBSITE, http://[::1]/",
                "WEBSITE, https://mara@evil.org/",
                "WEBSITE, https://mara.org:8080/",
                "WEBSITE, javascript:alert(1)",
                "WEBSITE, ftp://mara.org",
                "WEBSITE, https://www.instagram.com/mara",
                "INSTAGRAM, https://www.instagram.com/%zz",
                "INSTAGRAM, <script>"
            })
    void whatIsNoHandleShouldBeRefused(Platform platform, String typed) {
        assertThat(codeOf(() -> platform.read(typed)), is(InfluencerError.HANDLE_INVALID));
    }

    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, https://www.tiktok.com/@mara",
        "INSTAGRAM, https://www.instagram.com/p/Cabc123/",
        "INSTAGRAM, https://www.instagram.com/reel/Cabc123/",
        "INSTAGRAM, https://instagram.com.evil.org/mara",
        "INSTAGRAM, https://evil.org/instagram.com/mara",
        "TIKTOK, https://www.tiktok.com/tag/fun",
        "YOUTUBE, https://www.youtube.com/watch?v=abc",
        "X, https://x.com/search?q=mara",
        "FACEBOOK, https://www.facebook.com/groups/1234567",
        "LINKEDIN, https://www.linkedin.com/feed/",
        "PINTEREST, https://www.pinterest.com/pin/123/",
        "THREADS, https://www.threads.net/search"
    })
    void anotherPlaceShouldBeToldApart(Platform platform, String typed) {
        assertThat(codeOf(() -> platform.read(typed)), is(InfluencerError.HANDLE_ELSEWHERE));
    }

    @Test
    void aPastedAddressShouldSayItsPlatform() {
        assertThat(Platform.ofAddress("https://www.tiktok.com/@mara"), is(Optional.of(Platform.TIKTOK)));
        assertThat(Platform.ofAddress("twitter.com/mara"), is(Optional.of(Platform.X)));
        assertThat(Platform.ofAddress("mara"), is(Optional.empty()));
        assertThat(Platform.ofAddress("https://mara.org"), is(Optional.empty()));
        assertThat(Platform.ofAddress("netflix.com/mara"), is(Optional.empty()));
    }

    @Test
    void theSameAccountShouldBeOneHoweverItIsWritten() {
        assertThat(identity(Platform.INSTAGRAM, "Mara.Lux"), is(identity(Platform.INSTAGRAM, "mara.lux")));
        assertThat(identity(Platform.FACEBOOK, "mara.lux"), is(identity(Platform.FACEBOOK, "MaraLux")));
        assertThat(
                identity(Platform.WEBSITE, "https://www.mara.org/"), is(identity(Platform.WEBSITE, "http://Mara.org")));
    }

    private static String identity(Platform platform, String typed) {
        return platform.identityOf(platform.read(typed));
    }
}
