package io.influencegen.provenance.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.influencegen.provenance.boundary.CredentialProblem;
import io.influencegen.provenance.boundary.CredentialReport;
import io.influencegen.provenance.boundary.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialCheckTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final SealingStage stage = new SealingStage();

    static Stream<byte[]> pictures() {
        return SamplePictures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyChangedByteShouldBeFound(byte[] picture) {
        byte[] sealed = stage.seal(picture);
        List<Integer> unnoticed = new ArrayList<>();
        int stride = PictureFile.read(picture).type().equals("image/png") ? 1 : 3;
        for (int i = 0; i < sealed.length; i += stride) {
            byte[] altered = sealed.clone();
            altered[i] ^= (byte) (1 << (i % Byte.SIZE));
            if (stage.verify(altered).verdict() == Verdict.MADE_HERE && !isNumberOfBox(sealed, i)) {
                unnoticed.add(i);
            }
        }
        assertThat(unnoticed, is(empty()));
    }

    /** Which number a JPEG gives a box says nothing about it. */
    private static boolean isNumberOfBox(byte[] file, int at) {
        String before = new String(file, Math.max(0, at - 7), Math.min(at, 7), StandardCharsets.ISO_8859_1);
        return before.matches("(?s).*\u00FF\u00EB..JP.?");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureThatIsCutOffShouldNeverPass(byte[] picture) {
        byte[] sealed = stage.seal(picture);
        for (int length = 0; length < sealed.length; length += 7) {
            Verdict verdict = stage.verify(Arrays.copyOf(sealed, length)).verdict();
            Assertions.assertNotEquals(Verdict.MADE_HERE, verdict, "cut to " + length);
        }
    }

    @Test
    void changedPixelsShouldBeSaidToBeChanged() {
        byte[] sealed = stage.seal(SamplePictures.png());
        sealed[sealed.length - 30] ^= 1;
        CredentialReport report = stage.verify(sealed);
        assertThat(report.verdict(), is(Verdict.ALTERED));
        assertThat(report.problems(), contains(CredentialProblem.PICTURE_ALTERED));
        assertThat(report.signer().orElseThrow().ours(), is(true));
    }

    @Test
    void aCredentialOfAnotherPictureShouldNotFit() {
        byte[] foreign = stage.seal(SamplePictures.drawn("png", 64, 64, true));
        byte[] store = PictureFile.read(foreign).credentials().get(0).store().array();
        byte[] moved = PictureFile.read(SamplePictures.png())
                .withCredential(store)
                .file()
                .array();
        assertThat(stage.verify(moved).problems(), contains(CredentialProblem.PICTURE_ALTERED));
    }

    @Test
    void whatIsAddedBehindThePictureShouldBeFound() {
        byte[] sealed = stage.seal(SamplePictures.png());
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 10);
        assertThat(stage.verify(longer).problems(), contains(CredentialProblem.PICTURE_ALTERED));
    }

    @Test
    void aSecondCredentialShouldBeFound() {
        byte[] sealed = stage.seal(SamplePictures.png());
        byte[] store = PictureFile.read(sealed).credentials().get(0).store().array();
        CredentialReport report = stage.verify(SamplePictures.withChunk(sealed, "caBX", store));
        assertThat(report.verdict(), is(Verdict.ALTERED));
        assertThat(report.problems(), hasItem(CredentialProblem.SEVERAL_CREDENTIALS));
    }

    @Test
    void anAssertionThatNobodySignedShouldBeFound() {
        byte[] sealed = stage.seal(SamplePictures.png());
        Jumbf root = Jumbf.read(PictureFile.read(sealed).credentials().get(0).store());
        Jumbf manifest = root.boxes().get(0);
        byte[] more = Jumbf.superbox(Jumbf.CBOR, "io.influencegen.more", List.of(Jumbf.box("cbor", List.of())));
        byte[] assertions = with(manifest.children(Jumbf.ASSERTIONS).get(0), more);
        byte[] store = Jumbf.superbox(
                Jumbf.STORE,
                "c2pa",
                List.of(Jumbf.superbox(
                        Jumbf.MANIFEST,
                        manifest.label(),
                        List.of(
                                assertions,
                                with(manifest.children(Jumbf.CLAIM).get(0)),
                                with(manifest.children(Jumbf.SIGNATURE).get(0))))));
        byte[] forged = PictureFile.read(sealed).withCredential(store).file().array();
        assertThat(stage.verify(forged).problems(), hasItem(CredentialProblem.ASSERTION_UNDECLARED));
    }

    private static byte[] with(Jumbf box, byte[]... more) {
        byte[] content = new byte[box.bytes().remaining()];
        box.bytes().duplicate().get(content);
        List<byte[]> all = new ArrayList<>(List.of(content));
        all.addAll(List.of(more));
        return Jumbf.box("jumb", all);
    }

    @Test
    void aPictureWithoutCredentialShouldSaySo() {
        SamplePictures.all()
                .forEach(picture -> assertThat(stage.verify(picture).verdict(), is(Verdict.NO_CREDENTIALS)));
    }

    @Test
    void whatIsNoPictureShouldBeSaidToBeNone() {
        assertThat(stage.verify(new byte[0]).problems(), contains(CredentialProblem.NOT_A_PICTURE));
        assertThat(
                stage.verify("GIF89a and more".getBytes(StandardCharsets.UTF_8)).verdict(), is(Verdict.UNREADABLE));
        assertThat(
                stage.verify(new byte[PictureFile.LARGEST + 1]).problems(),
                contains(CredentialProblem.PICTURE_TOO_LARGE));
    }

    @Test
    void boxesDeeperThanAnyCredentialShouldBeRefused() {
        byte[] box = Jumbf.superbox(Jumbf.ASSERTIONS, "deep", List.of());
        for (int i = 0; i < 10_000; i++) {
            box = Jumbf.superbox(Jumbf.ASSERTIONS, "deep", List.of(box));
            if (box.length > 200_000) {
                break;
            }
        }
        assertThat(hostile(box).problems(), contains(CredentialProblem.LIMIT_EXCEEDED));
    }

    @Test
    void moreBoxesThanAnyCredentialHasShouldBeRefused() {
        byte[] empty = Jumbf.box("free", List.of());
        byte[] box = Jumbf.superbox(Jumbf.STORE, "c2pa", Collections.nCopies(100_000, empty));
        assertThat(hostile(box).problems(), contains(CredentialProblem.LIMIT_EXCEEDED));
    }

    @Test
    void boxesThatClaimToBeLargerThanTheyAreShouldBeRefused() {
        for (int size : new int[] {0x7FFF_FFFF, -1, 9, 1, 16}) {
            byte[] box = Jumbf.superbox(Jumbf.STORE, "c2pa", List.of());
            ByteBuffer.wrap(box).putInt(0, size);
            assertThat(hostile(box).verdict(), is(Verdict.ALTERED));
        }
    }

    @Test
    void contentNestedWithoutEndShouldBeRefused() {
        byte[] nested = new byte[1_000_000];
        Arrays.fill(nested, (byte) 0x81);
        byte[] claim = Jumbf.superbox(Jumbf.CLAIM, Manifest.CLAIM, List.of(Jumbf.box("cbor", List.of(nested))));
        byte[] manifest = Jumbf.superbox(Jumbf.MANIFEST, "urn:c2pa:1", List.of(claim));
        CredentialReport report = hostile(Jumbf.superbox(Jumbf.STORE, "c2pa", List.of(manifest)));
        assertThat(report.problems(), contains(CredentialProblem.CLAIM_DAMAGED));
    }

    @Test
    void noiseShouldNeverBeAnException() {
        Random random = new Random(1);
        byte[] sealed = stage.seal(SamplePictures.jpeg());
        Assertions.assertTimeout(SOON, () -> {
            for (int i = 0; i < 1_500; i++) {
                byte[] noisy = sealed.clone();
                int from = random.nextInt(noisy.length - 8);
                random.ints(1 + random.nextInt(8))
                        .forEach(value -> noisy[from + Math.floorMod(value, 8)] = (byte) (value >> 8));
                stage.verify(noisy);
            }
        });
    }

    @Test
    void theLargestPictureShouldBeCheckedQuickly() {
        byte[] picture = SamplePictures.noise("png", 2800);
        byte[] sealed = stage.seal(picture);
        long before = System.nanoTime();
        assertThat(stage.verify(sealed).verdict(), is(Verdict.MADE_HERE));
        assertThat(Duration.ofNanos(System.nanoTime() - before), is(lessThan(Duration.ofSeconds(2))));
    }

    private CredentialReport hostile(byte[] store) {
        byte[] file = PictureFile.read(SamplePictures.png())
                .withCredential(store)
                .file()
                .array();
        return Assertions.assertTimeout(SOON, () -> stage.verify(file));
    }
}
