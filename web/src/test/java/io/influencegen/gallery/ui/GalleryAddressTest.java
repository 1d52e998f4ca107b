package io.influencegen.gallery.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.listing.boundary.ListQuery;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GalleryAddressTest {
    private static final String KEY = "1763731200000000_0199b6c4-0000-7000-8000-000000000001";

    @Test
    void whatCannotBeUnderstoodShouldBeLeftOut() {
        GalleryAddress address = GalleryAddress.read(Map.of(
                "text",
                " beach ",
                "rating",
                "9",
                "seed",
                "x",
                "from",
                "2026-02-30",
                "to",
                "2024-02-29",
                "board",
                "mine",
                "sort",
                "worst",
                "after",
                "1_------------------------------------",
                "total",
                "5"));
        assertThat(address.filters(), is(Map.of("text", "beach", "to", "2024-02-29")));
        assertThat(address.sort(), is("newest"));
        assertThat(address.after(), is(Optional.empty()));
    }

    @Test
    void theNextSliceShouldBeOfTheSameList() {
        GalleryAddress address = GalleryAddress.read(Map.of("text", "a & b", "sort", "best"));
        assertThat(address.behind(KEY, 99), is("/gallery/list?text=a+%26+b&sort=best&after=" + KEY + "&total=99"));
        GalleryAddress next = GalleryAddress.read(Map.of("text", "a & b", "sort", "best", "after", KEY, "total", "99"));
        assertThat(next.query().after(), is(Optional.of(new ListQuery.Position(KEY, 99))));
        assertThat(next.query().sort(), is(Optional.of(new ListQuery.Sort("rating", true))));
    }

    @Test
    void anotherSpaceShouldBeginAnew() {
        assertThat(GalleryAddress.only("board", "x y"), is("/gallery/list?board=x+y&sort=newest"));
    }
}
