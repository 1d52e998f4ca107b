package io.influencegen.provenance.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.provenance.boundary.CredentialReport.Action;
import io.influencegen.provenance.boundary.Making;
import io.influencegen.provenance.boundary.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealerTest {
    private final SealingStage stage = new SealingStage();

    static Stream<byte[]> pictures() {
        return SamplePictures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aSealedPictureShouldTellHowItWasMade(byte[] picture) {
        CredentialReport report = stage.verify(stage.seal(picture));
        assertThat(report.problems(), is(empty()));
        assertThat(report.verdict(), is(Verdict.MADE_HERE));
        assertThat(
                report.account().orElseThrow().parameters(),
                allOf(
                        hasEntry("prompt", SealingStage.MAKING.prompt()),
                        hasEntry("seed", "7000000000"),
                        hasEntry("loras", "film 0.25, neon 0.8")));
        assertThat(
                report.account().orElseThrow().actions(),
                contains(new Action(
                        "c2pa.created", Optional.of(SealingStage.NOON), "InfluenceGen 1.0.0", Statements.MADE_BY_AI)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void theDescriptionShouldSayThatAModelMadeIt(byte[] picture) {
        byte[] packet = PictureFile.read(stage.seal(picture)).description().orElseThrow();
        assertThat(
                new String(packet, StandardCharsets.UTF_8),
                allOf(
                        containsString("<Iptc4xmpExt:DigitalSourceType>" + Statements.MADE_BY_AI + "<"),
                        containsString("a red bottle on a beach &amp; &lt;em&gt;sea&lt;/em&gt; 🌊"),
                        containsString("film:0.25, neon:0.8")));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void sealingAgainShouldReplaceTheCredential(byte[] picture) {
        byte[] once = stage.seal(picture);
        byte[] twice = stage.seal(once);
        assertThat(PictureFile.read(twice).credentials().size(), is(1));
        assertThat(twice.length, is(once.length));
        assertThat(stage.verify(twice).verdict(), is(Verdict.MADE_HERE));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aBarePictureShouldShowTheSameAndTellNothing(byte[] picture) throws IOException {
        byte[] sealed = stage.seal(picture);
        byte[] bare = PictureFile.read(sealed).bare().bytes();
        String content = new String(bare, StandardCharsets.UTF_8);
        assertThat(content, not(containsString("red bottle")));
        assertThat(content, not(containsString("trainedAlgorithmicMedia")));
        assertThat(stage.verify(bare).verdict(), is(Verdict.NO_CREDENTIALS));
        assertThat(pixels(sealed), is(pixels(picture)));
        assertThat(pixels(bare), is(pixels(picture)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aDerivedPictureShouldTellItsOriginal(byte[] picture) {
        byte[] original = stage.seal(SamplePictures.png());
        CredentialReport report = stage.verify(stage.derive(original, picture));
        assertThat(report.problems(), is(empty()));
        assertThat(report.verdict(), is(Verdict.MADE_HERE));
        assertThat(report.account().orElseThrow().actions().get(0).name(), is("c2pa.opened"));
        CredentialReport.Ingredient parent = report.ingredients().get(0);
        assertThat(parent.relationship(), is("parentOf"));
        assertThat(parent.format(), is("image/png"));
        assertThat(parent.account().orElseThrow().actions().get(0).sourceType(), is(Statements.MADE_BY_AI));
        assertThat(report.account().orElseThrow().parameters(), hasEntry("model", "influencegen-tiny-1"));
    }

    @Test
    void aChainOfDerivedPicturesShouldBeToldToItsEnd() {
        byte[] first = stage.seal(SamplePictures.png());
        byte[] second = stage.derive(first, SamplePictures.jpeg());
        CredentialReport report = stage.verify(stage.derive(second, SamplePictures.webp("lossy")));
        assertThat(report.verdict(), is(Verdict.MADE_HERE));
        assertThat(report.ingredients().get(0).format(), is("image/jpeg"));
        assertThat(report.ingredients().get(0).ingredients().get(0).format(), is("image/png"));
    }

    @Test
    void textsOfThePictureShouldStay() {
        String content = new String(stage.seal(SamplePictures.png()), StandardCharsets.ISO_8859_1);
        assertThat(content, containsString("tEXtparameters\0a red bottle, seed 7"));
    }

    @Test
    void aCredentialLargerThanASegmentShouldBeCutIntoSeveral() {
        Making making = SealingStage.MAKING;
        Making wordy = new Making(
                making.generation(),
                making.at(),
                "<&> a very long story ".repeat(7_000),
                "&".repeat(5_000),
                making.model(),
                1,
                1,
                0,
                Map.of());
        byte[] sealed = stage.sealer.seal(PictureFile.read(SamplePictures.jpeg()), wordy);
        assertThat(PictureFile.read(sealed).credentials().get(0).region().length(), is(greaterThan(130_000)));
        assertThat(stage.verify(sealed).verdict(), is(Verdict.MADE_HERE));
    }

    @Test
    void whoDoesNotKnowUsShouldSeeThatSomebodySigned() {
        CredentialReport report = stage.verifyElsewhere(stage.seal(SamplePictures.png()));
        assertThat(report.verdict(), is(Verdict.SIGNED_BY_OTHERS));
        assertThat(report.problems(), contains(CredentialProblem.SIGNER_UNKNOWN));
        assertThat(report.signer().orElseThrow().name(), is("InfluenceGen content credentials"));
    }

    private static int pixels(byte[] picture) throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(picture));
        return Arrays.hashCode(read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth()));
    }
}
