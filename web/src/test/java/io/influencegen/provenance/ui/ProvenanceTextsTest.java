package io.influencegen.provenance.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.portal.ui.Texts;
import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvenanceTextsTest {
    private final Texts texts = new Texts();

    @Test
    void everyVerdictAndProblemShouldHaveWords() {
        Stream<String> keys = Stream.concat(
                Stream.of(CredentialProblem.values()).map(problem -> "provenance.problem." + problem.key()),
                Stream.of(Verdict.values())
                        .map(Verdict::key)
                        .flatMap(key ->
                                Stream.of("provenance.verdict." + key, "provenance.verdict." + key + ".message")));
        assertThat(keys.filter(key -> texts.find(key).isEmpty()).toList().toString(), is("[]"));
    }
}
