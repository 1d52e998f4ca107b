package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command asks of a portal, and what it says of the answers. */
class JobsCommandTest {
    private static final String RUN = "019a0000-0000-7000-8000-000000000001";

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private int status = 200;
    private HttpServer portal;
    private PrintStream before;

    @BeforeEach
    void begin() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/api/v1", this::answer);
        portal.start();
        before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        System.setOut(before);
        portal.stop(0);
    }

    @Test
    void everyJobShouldBeListedWithItsLastState() {
        answer("GET /api/v1/jobs", """
                [{"name":"clean-history","latest":[{"state":"COMPLETED"}],"openSkips":3},
                 {"name":"re-wrap-keys","latest":[],"openSkips":0}]""");
        assertThat(jobs("list"), is(0));
        assertThat(said(), containsString("clean-history                COMPLETED    skipped 3"));
        assertThat(said(), containsString("never ran"));
    }

    @Test
    void aLaunchShouldSendWhatItWasTold() {
        answer("POST /api/v1/jobs/runs", run("REQUESTED"));
        assertThat(jobs("launch", "clean-history", "-p", "days=60", "--dry-run"), is(0));
        assertThat(
                asked,
                contains(
                        "POST /api/v1/jobs/runs Bearer the-key {\"job\":\"clean-history\",\"parameters\":{\"days\":\"60\"},\"dryRun\":true}"));
        assertThat(said().strip(), is(RUN));
    }

    @Test
    void waitingShouldEndWithTheRunAndItsExitCodeShouldSayHow() {
        answer("POST /api/v1/jobs/runs", run("REQUESTED"));
        answer("GET /api/v1/jobs/runs/" + RUN, run("RUNNING"), run("FAILED"));
        assertThat(jobs("launch", "clean-history", "--wait"), is(1));
        assertThat(said(), containsString("FAILED"));
        answer("POST /api/v1/jobs/runs", run("REQUESTED"));
        answer("GET /api/v1/jobs/runs/" + RUN, run("COMPLETED"));
        assertThat(jobs("launch", "clean-history", "--wait"), is(0));
    }

    @Test
    void stopRestartAndAbandonShouldNameTheirRun() {
        for (String verb : List.of("stop", "restart", "abandon")) {
            answer("POST /api/v1/jobs/runs/" + RUN + "/" + verb, run("STOPPED"));
            assertThat(jobs(verb, RUN), is(0));
        }
        assertThat(said().lines().count(), is(3L));
    }

    @Test
    void skippedItemsShouldBeTakenAgainByTheirFilters() {
        answer("POST /api/v1/jobs/skips/requeue", "{\"count\":7}");
        assertThat(jobs("skips", "--run", RUN, "--requeue"), is(0));
        assertThat(said().strip(), is("7 taken again"));
        assertThat(asked.get(0), containsString("\"run\":\"" + RUN + "\""));
        assertThat(asked.get(0), containsString("\"state\":\"OPEN\""));
    }

    @Test
    void whatThePortalRefusesShouldBeSaidInItsWords() {
        status = 409;
        answer(
                "POST /api/v1/jobs/runs/" + RUN + "/stop",
                "{\"detail\":\"The run is over.\",\"next\":\"Look at its log.\"}");
        assertThat(jobs("stop", RUN), is(1));
        assertThat(err.toString(), containsString("The run is over. Look at its log."));
    }

    private static String run(String state) {
        return "{\"run\":{\"id\":\"%s\",\"job\":\"clean-history\",\"state\":\"%s\",\"done\":4,\"skipped\":0,\"problem\":null}}"
                .formatted(RUN, state);
    }

    private void answer(String request, String... bodies) {
        answers.put(request, new ArrayDeque<>(List.of(bodies)));
    }

    /** The last answer of several stays. */
    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(request + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        Deque<String> known = answers.getOrDefault(request, new ArrayDeque<>(List.of("{}")));
        byte[] told = (known.size() > 1 ? known.poll() : known.peek()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, told.length);
        exchange.getResponseBody().write(told);
        exchange.close();
    }

    private int jobs(String... line) {
        List<String> all = new ArrayList<>(List.of("jobs"));
        all.addAll(List.of(line));
        all.addAll(List.of("--portal", "http://127.0.0.1:" + portal.getAddress().getPort(), "--key", "the-key"));
        CommandLine program = Main.commandLine().setErr(new PrintWriter(err, true));
        return program.execute(all.toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
