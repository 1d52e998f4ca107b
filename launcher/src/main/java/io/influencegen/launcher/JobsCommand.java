package io.influencegen.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Launches, watches and mends runs of jobs from a shell. */
@Command(
        name = "jobs",
        description = "Launch jobs, watch their runs, and take again what they left out.",
        mixinStandardHelpOptions = true)
final class JobsCommand implements Runnable {
    private static final Set<String> GOING = Set.of("REQUESTED", "RUNNING");
    private static final long BETWEEN_LOOKS = 1000;
    private static final int FAILED = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    @Command(name = "list", description = "Show every job and how it went last.", mixinStandardHelpOptions = true)
    void list(@Mixin PortalOption portal) throws InterruptedException {
        for (JsonNode job : portal.call().get("/jobs")) {
            System.out.printf(
                    "%-28s %-12s skipped %d%n",
                    job.path("name").asText(),
                    job.path("latest").path(0).path("state").asText("never ran"),
                    job.path("openSkips").asLong());
        }
    }

    @Command(name = "launch", description = "Launch a run.", mixinStandardHelpOptions = true)
    int launch(
            @Mixin PortalOption portal,
            @Parameters(paramLabel = "JOB", description = "The job's name.") String job,
            @Option(names = "-p", paramLabel = "NAME=VALUE", description = "What it shall know.")
                    Map<String, String> parameters,
            @Option(names = "--dry-run", description = "Change nothing.") boolean dryRun,
            @Option(names = "--wait", description = "Until it has ended; the exit code says how.") boolean wait)
            throws InterruptedException {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("job", job);
        wish.put("parameters", parameters == null ? Map.of() : new HashMap<>(parameters));
        wish.put("dryRun", dryRun);
        JsonNode run = portal.call().post("/jobs/runs", wish).path("run");
        System.out.println(run.path("id").asText());
        return wait ? follow(portal.call(), run.path("id").asText()) : 0;
    }

    @Command(name = "runs", description = "Show the latest runs.", mixinStandardHelpOptions = true)
    void runs(
            @Mixin PortalOption portal,
            @Option(names = "--job", description = "Of one job.", defaultValue = "") String job,
            @Option(names = "--state", description = "In one state.", defaultValue = "") String state)
            throws InterruptedException {
        for (JsonNode run :
                portal.call().get("/jobs/runs?job=" + job + "&state=" + state).path("items")) {
            line(run);
        }
    }

    @Command(name = "show", description = "Show a run with its steps and log.", mixinStandardHelpOptions = true)
    void show(@Mixin PortalOption portal, @Parameters(paramLabel = "RUN") String run) throws InterruptedException {
        JsonNode report = portal.call().get("/jobs/runs/" + run);
        line(report.path("run"));
        for (JsonNode step : report.path("steps")) {
            System.out.printf(
                    "  %-28s %d done, %d skipped%n",
                    step.path("step").asText(),
                    step.path("done").asLong(),
                    step.path("skipped").asLong());
        }
        for (JsonNode said : report.path("log")) {
            System.out.printf(
                    "  %s %s%n", said.path("at").asText(), said.path("text").asText());
        }
    }

    @Command(name = "stop", description = "Stop a run. What it has done stays.", mixinStandardHelpOptions = true)
    void stop(@Mixin PortalOption portal, @Parameters(paramLabel = "RUN") String run) throws InterruptedException {
        line(portal.call().post("/jobs/runs/" + run + "/stop", null).path("run"));
    }

    @Command(name = "restart", description = "Let a run go on with what is left.", mixinStandardHelpOptions = true)
    void restart(@Mixin PortalOption portal, @Parameters(paramLabel = "RUN") String run) throws InterruptedException {
        line(portal.call().post("/jobs/runs/" + run + "/restart", null).path("run"));
    }

    @Command(name = "abandon", description = "Give a run up for good.", mixinStandardHelpOptions = true)
    void abandon(@Mixin PortalOption portal, @Parameters(paramLabel = "RUN") String run) throws InterruptedException {
        line(portal.call().post("/jobs/runs/" + run + "/abandon", null).path("run"));
    }

    @Command(name = "skips", description = "Show what was skipped, or take it again.", mixinStandardHelpOptions = true)
    void skips(
            @Mixin PortalOption portal,
            @Option(names = "--run", description = "Of one run.", defaultValue = "") String run,
            @Option(names = "--reason", description = "For one reason.", defaultValue = "") String reason,
            @Option(names = "--requeue", description = "Take all that match again.") boolean requeue)
            throws InterruptedException {
        if (requeue) {
            Map<String, Object> picked = Map.of(
                    "ids",
                    List.of(),
                    "filters",
                    Map.of("run", run, "reason", reason, "state", "OPEN"),
                    "preview",
                    false);
            System.out.printf(
                    "%d taken again%n",
                    portal.call()
                            .post("/jobs/skips/requeue", picked)
                            .path("count")
                            .asLong());
            return;
        }
        JsonNode skips = portal.call().get("/jobs/skips?state=OPEN&run=" + run + "&reason=" + reason);
        for (JsonNode skip : skips.path("items")) {
            System.out.printf(
                    "%s %-20s %-16s %s%n",
                    skip.path("id").asText(),
                    skip.path("key").asText(),
                    skip.path("reason").asText(),
                    skip.path("detail").asText());
        }
        System.out.printf("%d in all%n", skips.path("total").asLong());
    }

    private static int follow(PortalCall portal, String id) throws InterruptedException {
        JsonNode run = portal.get("/jobs/runs/" + id).path("run");
        while (GOING.contains(run.path("state").asText())) {
            Thread.currentThread().join(BETWEEN_LOOKS);
            run = portal.get("/jobs/runs/" + id).path("run");
        }
        line(run);
        return run.path("state").asText().equals("COMPLETED") ? 0 : FAILED;
    }

    private static void line(JsonNode run) {
        System.out.printf(
                "%s %-24s %-12s done %d, skipped %d %s%n",
                run.path("id").asText(),
                run.path("job").asText(),
                run.path("state").asText(),
                run.path("done").asLong(),
                run.path("skipped").asLong(),
                run.path("problem").isTextual() ? run.path("problem").asText() : "");
    }
}
