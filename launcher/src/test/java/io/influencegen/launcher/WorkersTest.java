package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @Test
    void elsewhereShouldStartNoneHere() {
        Workers workers = Workers.elsewhere("http://gpu-1:8090, https://gpu-2");
        assertThat(workers.startsOne(), is(false));
        assertThat(workers.urls(), is("http://gpu-1:8090,https://gpu-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu-1:8090", "http://gpu 1", "ftp://gpu-1", "http://gpu-1,", "http://"})
    void elsewhereShouldRefuseWhatIsNoAddress(String urls) {
        LaunchFailure refused = assertThrows(LaunchFailure.class, () -> Workers.elsewhere(urls));
        assertThat(refused.getMessage(), containsString("INFLUENCEGEN_WORKER_URLS"));
    }
}
