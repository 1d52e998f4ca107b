package io.influencegen.rest.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

class EntityTagsTest {
    private static final String TAG = EntityTags.of("{\"a\":1}");

    @Test
    void equalViewsShouldHaveEqualTags() {
        assertThat(TAG, matchesPattern("\"[\\w-]{22}\""));
        assertThat(EntityTags.of("{\"a\":1}"), is(TAG));
        assertThat(EntityTags.of("{\"a\":2}"), is(not(TAG)));
    }

    @Test
    void namesShouldFindATagInAList() {
        assertThat(EntityTags.names(TAG, TAG), is(true));
        assertThat(EntityTags.names("\"old\", " + TAG, TAG), is(true));
        assertThat(EntityTags.names("W/" + TAG, TAG), is(true));
        assertThat(EntityTags.names("*", TAG), is(true));
        assertThat(EntityTags.names("\"old\"", TAG), is(false));
        assertThat(EntityTags.names("old", TAG), is(false));
    }
}
