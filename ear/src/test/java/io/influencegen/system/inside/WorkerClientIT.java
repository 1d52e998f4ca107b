package io.influencegen.system.inside;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.system.product.ProductTest;
import io.influencegen.worker.contract.BatchAnswer;
import io.influencegen.worker.contract.BatchRequest;
import io.influencegen.worker.contract.ImageJob;
import io.influencegen.worker.contract.ImageRequest;
import io.influencegen.worker.contract.JobState;
import io.influencegen.worker.contract.WorkerApi;
import io.influencegen.worker.contract.WorkerProblem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract from the portal's side: the same interface that the worker implements, as a REST client inside the EAR. */
@ArquillianTest
class WorkerClientIT extends ProductTest {
    private static final int START_SECONDS = 60;
    private static final int PICTURE_SECONDS = 50;

    private WorkerApi worker;

    @BeforeEach
    void open() throws InterruptedException {
        worker = RestClientBuilder.newBuilder()
                .baseUri(ConfigProvider.getConfig().getValue("influencegen.worker.urls", URI.class))
                .build(WorkerApi.class);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers() && System.nanoTime() < end) {
            Thread.currentThread().join(250);
        }
    }

    private boolean answers() {
        try {
            worker.capabilities();
            return true;
        } catch (ProcessingException | WebApplicationException notYet) {
            return false;
        }
    }

    @Test
    void aPictureShouldBeMadeThroughTheContract() throws Exception {
        String key = UUID.randomUUID().toString();
        ImageRequest request = ImageRequest.of("a red Zebra bottle on a beach");
        ImageJob submitted;
        try (Response answer = worker.submit(key, request)) {
            assertThat(answer.getStatus(), is(202));
            submitted = answer.readEntity(ImageJob.class);
        }
        try (Response again = worker.submit(key, request)) {
            assertThat(again.getStatus(), is(200));
            assertThat(again.readEntity(ImageJob.class).id(), is(submitted.id()));
        }
        ImageJob done = worker.job(submitted.id(), PICTURE_SECONDS)
                .toCompletableFuture()
                .get();
        assertThat(done.state(), is(JobState.SUCCEEDED));
        assertThat(done.unknownWords(), is(List.of("zebra")));
        try (Response picture = worker.picture(submitted.id())) {
            assertThat(
                    (long) picture.readEntity(byte[].class).length,
                    is(done.picture().bytes()));
        }
        assertThat(worker.cancel(submitted.id()).state(), is(JobState.SUCCEEDED));
    }

    @Test
    void modelsShouldSayWhatTheyCan() {
        assertThat(worker.capabilities().models(), hasItem("ig-scenes-1"));
        assertThat(worker.models().stream().map(model -> model.id()).toList(), hasItem("ig-scenes-1"));
        assertThat(worker.model("ig-scenes-1").loras().size(), is(4));
        assertThat(worker.model("ig-scenes-1").steps().maximum(), is(100.0));
    }

    @Test
    void aProblemShouldComeAsTheContractSays() {
        WebApplicationException refused = assertThrows(
                WebApplicationException.class,
                () -> worker.submit(
                        null, new ImageRequest(null, "a cup", null, null, null, null, 1000, null, null, null)));
        WorkerProblem problem = refused.getResponse().readEntity(WorkerProblem.class);
        assertThat(problem.code(), is("out-of-range"));
        assertThat(problem.maximum(), is(100.0));
    }

    @Test
    void aBatchShouldTellOfEach() {
        BatchAnswer answer = worker.submitAll(new BatchRequest(List.of(
                new BatchRequest.Item(UUID.randomUUID().toString(), ImageRequest.of("a green cake")),
                new BatchRequest.Item(UUID.randomUUID().toString(), ImageRequest.of("")))));
        assertThat(answer.items().get(0).job().parameters().prompt(), is("a green cake"));
        assertThat(answer.items().get(1).problem().code(), is("invalid"));
    }
}
