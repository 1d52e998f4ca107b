package io.influencegen.worker.schedule;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.worker.contract.BatchAnswer;
import io.influencegen.worker.contract.BatchRequest;
import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.JobPriority;
import io.influencegen.worker.contract.JobState;
import io.influencegen.worker.contract.LoraChoice;
import io.influencegen.worker.model.ShippedModel;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import io.influencegen.worker.registry.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workshop with the model that comes along, as the API uses it. */
class WorkshopTest {
    private static final int CAPACITY = 20;
    private static final int BATCH = 3;

    @TempDir
    private Path results;

    private Registry registry;
    private Workshop workshop;

    @BeforeEach
    void open() {
        registry = new Registry(
                ShippedModel.engine(), List.of(ShippedModel.FOLDER.resolve("..")), Optional.empty(), 1L << 30);
        registry.lookAtAll();
        workshop = workshop();
    }

    private Workshop workshop() {
        return new Workshop(
                registry,
                new Plant(results, CAPACITY, BATCH, 2, 50, Duration.ofMinutes(1), Duration.ofSeconds(20)),
                Gauges.NONE);
    }

    @AfterEach
    void close() {
        workshop.close();
        registry.close();
    }

    private static ImageRequest request(String prompt, int steps, Long seed) {
        return new ImageRequest(null, prompt, null, null, null, seed, steps, null, List.of(), null);
    }

    private ImageJob submit(String key, int steps) {
        return workshop.submit(key, request("a red bottle on a beach", steps, 7L))
                .job();
    }

    private ImageJob ended(ImageJob job) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> workshop.find(job.id()).isOver());
        return workshop.view(workshop.find(job.id()));
    }

    private byte[] bytes(ImageJob job) {
        try (var in = workshop.picture(workshop.find(job.id()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aPictureShouldCarryWhatItWasMadeOf() throws IOException {
        ImageJob job = ended(workshop.submit(
                        "one",
                        new ImageRequest(
                                null,
                                "a Zebra beside a red cup",
                                null,
                                "16:9",
                                320,
                                null,
                                3,
                                null,
                                List.of(new LoraChoice("neon", null)),
                                null))
                .job());
        assertThat(job.state(), is(JobState.SUCCEEDED));
        assertThat(job.unknownWords(), contains("zebra"));
        byte[] png = bytes(job);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth(), is(320));
        assertThat(image.getHeight(), is(180));
        assertThat(
                new String(png, java.nio.charset.StandardCharsets.UTF_8),
                containsString("\"seed\":" + job.parameters().seed()));
        assertThat(job.picture().bytes(), is((long) png.length));
    }

    @Test
    void theSameSeedShouldBeTheSameBytesAloneAndAmongOthers() {
        byte[] alone = bytes(ended(submit("alone", 4)));
        List<ImageJob> others = new ArrayList<>();
        for (int i = 0; i < 2 * BATCH; i++) {
            others.add(workshop.submit("other" + i, request("two blue cups", 3 + i, 100L + i))
                    .job());
        }
        ImageJob again = submit("again", 4);
        others.forEach(this::ended);
        assertThat(bytes(ended(again)), equalTo(alone));
    }

    @Test
    void theSameKeyShouldBeTheSameJobAndAfterARestartTheSamePicture() {
        ImageRequest open = request("a green cake", 3, null);
        ImageJob first = workshop.submit("key", open).job();
        assertThat(workshop.submit("key", open).job().id(), is(first.id()));
        assertThat(workshop.submit("key", open).isNew(), is(false));
        byte[] picture = bytes(ended(first));
        workshop.close();
        workshop = workshop();
        ImageJob second = workshop.submit("key", open).job();
        assertThat(second.id(), is(not(first.id())));
        assertThat(bytes(ended(second)), equalTo(picture));
        assertThat(bytes(ended(workshop.submit("other key", open).job())), not(equalTo(picture)));
    }

    @Test
    void aKeyShouldNotStandForTwoPictures() {
        submit("key", 3);
        Refusal refusal = assertThrows(Refusal.class, () -> submit("key", 4));
        assertThat(refusal.code(), is(ProblemCode.KEY_REUSED));
    }

    @Test
    void aFullQueueShouldSayWhenToComeBackAndLoseNothing() {
        List<ImageJob> taken = new ArrayList<>();
        Refusal refusal = assertThrows(Refusal.class, () -> {
            for (int i = 0; i < 200; i++) {
                taken.add(submit("many" + i, 2));
            }
        });
        assertThat(refusal.code(), is(ProblemCode.QUEUE_FULL));
        assertThat(refusal.retryAfterSeconds(), is(greaterThan(0)));
        taken.forEach(job -> assertThat(ended(job).state(), is(JobState.SUCCEEDED)));
        assertThat(ended(submit("after", 2)).state(), is(JobState.SUCCEEDED));
    }

    @Test
    void aWaitingJobShouldBeCancelledAtOnce() {
        for (int i = 0; i < 15; i++) {
            submit("before" + i, 10);
        }
        ImageJob waiting = submit("waiting", 10);
        assertThat(waiting.position(), is(greaterThan(0)));
        assertThat(workshop.cancel(waiting.id()).state(), is(JobState.CANCELLED));
        Refusal refusal = assertThrows(Refusal.class, () -> bytes(waiting));
        assertThat(refusal.code(), is(ProblemCode.CANCELLED));
    }

    @Test
    void aRunningJobShouldBeCancelledBeforeItsNextSteps() {
        ImageJob job = submit("long", 100);
        await().until(() -> workshop.view(workshop.find(job.id())).step() > 1);
        int reached = workshop.cancel(job.id()).step();
        ImageJob cancelled = ended(job);
        assertThat(cancelled.state(), is(JobState.CANCELLED));
        assertThat(cancelled.step() <= reached + 1, is(true));
        assertThat(ended(submit("next", 2)).state(), is(JobState.SUCCEEDED));
    }

    @Test
    void aJobShouldBeCancelledEvenWhileItsPixelsAreMade() {
        ImageJob job = submit("late", 20);
        Job working = workshop.find(job.id());
        working.listen(() -> {
            if (working.state() == JobState.FINISHING) {
                workshop.cancel(job.id());
            }
        });
        assertThat(ended(job).state(), is(JobState.CANCELLED));
        assertThat(Files.exists(results.resolve(job.id() + ".png")), is(false));
    }

    @Test
    void anEndedJobShouldStayAsItIs() {
        ImageJob job = ended(submit("done", 2));
        assertThat(workshop.cancel(job.id()).state(), is(JobState.SUCCEEDED));
    }

    @Test
    void theUrgentShouldComeFirst() {
        List<ImageJob> jobs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            jobs.add(submit("filler" + i, 100));
        }
        for (JobPriority priority : List.of(JobPriority.BULK, JobPriority.CAMPAIGN, JobPriority.INTERACTIVE)) {
            ImageRequest request = new ImageRequest(null, "a cup", null, null, null, 1L, 6, null, List.of(), priority);
            jobs.add(workshop.submit(priority.name(), request).job());
        }
        assertThat(position(jobs.get(12)), is(greaterThan(0)));
        assertThat(position(jobs.get(12)), is(lessThan(position(jobs.get(11)))));
        assertThat(position(jobs.get(11)), is(lessThan(position(jobs.get(10)))));
        jobs.forEach(job -> workshop.cancel(job.id()));
    }

    /** Submitting asks how busy the lanes are, cancelling tells the book what ended: neither may wait for the other. */
    @Test
    void submittingAndCancellingAtOnceShouldNotBlock() {
        AtomicInteger done = new AtomicInteger();
        for (int caller = 0; caller < 4; caller++) {
            int number = caller;
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 300; i++) {
                    try {
                        workshop.cancel(submit("caller" + number + "-" + i, 20).id());
                    } catch (Refusal full) {
                        assertThat(full.code(), is(ProblemCode.QUEUE_FULL));
                    }
                }
                done.incrementAndGet();
            });
            thread.setDaemon(true);
            thread.start();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> done.get() == 4);
        assertThat(ended(submit("after", 2)).state(), is(JobState.SUCCEEDED));
    }

    private int position(ImageJob job) {
        return workshop.view(workshop.find(job.id())).position();
    }

    @Test
    void aPreviewShouldBeThereWhileThePictureIsMade() throws IOException {
        ImageJob job = submit("watched", 60);
        await().until(() -> workshop.find(job.id()).preview() != null);
        byte[] preview = workshop.find(job.id()).preview();
        if (preview != null) {
            assertThat(ImageIO.read(new ByteArrayInputStream(preview)).getWidth(), is(16));
        }
        ended(job);
        assertThat(workshop.find(job.id()).preview(), is(nullValue()));
    }

    static Stream<ImageRequest> impossible() {
        return Stream.of(
                request(" ", 5, null),
                request("x".repeat(2001), 5, null),
                request("a\u0000b", 5, null),
                request("a cup", 0, null),
                request("a cup", 101, null),
                request("a cup", 5, -1L),
                new ImageRequest("nope", "a cup", null, null, null, null, null, null, List.of(), null),
                new ImageRequest(null, "a cup", null, "3:7", null, null, null, null, List.of(), null),
                new ImageRequest(null, "a cup", null, null, 64, null, null, null, List.of(), null),
                new ImageRequest(null, "a cup", null, null, 5000, null, null, null, List.of(), null),
                new ImageRequest(null, "a cup", null, null, null, null, null, Double.NaN, List.of(), null),
                new ImageRequest(null, "a cup", null, null, null, null, null, 99.0, List.of(), null),
                new ImageRequest(null, "a cup", null, null, null, null, null, null, styles("nope"), null),
                new ImageRequest(null, "a cup", null, null, null, null, null, null, styles("neon", "neon"), null),
                new ImageRequest(
                        null, "a cup", null, null, null, null, null, null, List.of(new LoraChoice("neon", 9.0)), null));
    }

    private static List<LoraChoice> styles(String... names) {
        return Stream.of(names).map(name -> new LoraChoice(name, null)).toList();
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatIsNotPossibleShouldBeRefusedByName(ImageRequest request) {
        Refusal refusal = assertThrows(Refusal.class, () -> workshop.submit(null, request));
        assertThat(refusal.code().status(), is(422));
        assertThat(refusal.problem().field(), is(not(nullValue())));
        assertThat(workshop.queued(), is(0));
    }

    @Test
    void aBatchShouldTellOfEachItem() {
        BatchAnswer answer = workshop.submitAll(new BatchRequest(List.of(
                new BatchRequest.Item("a", request("a cup", 2, null)),
                new BatchRequest.Item("b", request("", 2, null)))));
        assertThat(ended(answer.items().get(0).job()).state(), is(JobState.SUCCEEDED));
        assertThat(answer.items().get(1).problem().code(), is("invalid"));
    }

    @Test
    void stoppingShouldEndWhatRunsAndGiveUpWhatWaits() throws IOException {
        List<ImageJob> jobs = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            jobs.add(submit("job" + i, 8));
        }
        await().until(() -> workshop.view(workshop.find(jobs.get(0).id())).step() > 0);
        workshop.close();
        assertThat(workshop.view(workshop.find(jobs.get(0).id())).state(), is(JobState.SUCCEEDED));
        ImageJob last = workshop.view(workshop.find(jobs.get(17).id()));
        assertThat(last.problem().code(), is("stopping"));
        assertThat(assertThrows(Refusal.class, () -> submit("late", 2)).code(), is(ProblemCode.STOPPING));
        try (Stream<Path> files = Files.list(results)) {
            assertThat(files.filter(file -> !file.toString().endsWith(".png")).toList(), is(List.of()));
        }
    }
}
