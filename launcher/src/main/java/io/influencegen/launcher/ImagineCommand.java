package io.influencegen.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "imagine",
        description = "Makes one picture, with the worker that runs or one started for it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ImagineCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Parameters(paramLabel = "PROMPT", description = "What shall be seen, such as \"a red bottle on a beach\".")
    private String prompt;

    @Option(names = "--negative", paramLabel = "PROMPT", description = "What shall not be seen.")
    private String negative;

    @Option(
            names = "--lora",
            paramLabel = "STYLE[:STRENGTH]",
            description = "A style: neon, pixel, pastel or line with the model that comes along. May be repeated.")
    private List<String> loras = List.of();

    @Option(names = "--seed", description = "The same seed makes the same picture. Default: a new one.")
    private Long seed;

    @Option(names = "--steps", description = "How many steps. Default: the model's.")
    private Integer steps;

    @Option(names = "--guidance", description = "How closely the prompt is followed. Default: the model's.")
    private Double guidance;

    @Option(names = "--ratio", description = "1:1, 16:9, 9:16, 4:5 or 2:3. Default: 1:1.")
    private String ratio;

    @Option(names = "--size", description = "Pixels of the longer side. Default: 512.", defaultValue = "512")
    private int size;

    @Option(names = "--model", description = "A model of the worker. Default: the worker's.")
    private String model;

    @Option(
            names = {"-o", "--out"},
            defaultValue = "out.png",
            paramLabel = "FILE",
            description = "Where to put it. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--worker",
            defaultValue = "${env:INFLUENCEGEN_WORKER_URL}",
            paramLabel = "URL",
            description = "A worker elsewhere (INFLUENCEGEN_WORKER_URL, with INFLUENCEGEN_WORKER_SECRET).")
    private String elsewhere;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> wanted = wanted();
        Optional<WorkerAccess> named = Optional.ofNullable(elsewhere)
                .filter(url -> !url.isBlank())
                .map(url -> new WorkerAccess(url, WorkerAccess.secretOf(data.secret(WorkerAccess.SECRET))));
        Optional<WorkerAccess> running = named.isPresent() ? named : WorkerAccess.in(data);
        if (named.isPresent() || (running.isPresent() && new WorkerCall(running.get()).isThere())) {
            make(new WorkerCall(running.orElseThrow()), wanted);
        } else {
            makeAlone(wanted);
        }
        return 0;
    }

    private void makeAlone(Map<String, Object> wanted) throws InterruptedException {
        System.out.println("No worker runs here; one is started for this picture.");
        try (DataFolder folder = data.open();
                WorkerProcess worker =
                        WorkerProcess.start(Distribution.ofThisProgram(), folder, Ports.anyFree(), "127.0.0.1")) {
            Thread stop = new Thread(worker::close, "shutdown");
            Runtime.getRuntime().addShutdownHook(stop);
            WorkerCall call = new WorkerCall(worker.access());
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!call.isThere()) {
                if (System.nanoTime() > end || !worker.isAlive()) {
                    throw new LaunchFailure("The worker did not start; its log is in " + folder.logs() + ".");
                }
                Thread.currentThread().join(200);
            }
            make(call, wanted);
        }
    }

    private void make(WorkerCall worker, Map<String, Object> wanted) throws InterruptedException {
        long begin = System.nanoTime();
        String id = worker.submit(wanted).path("id").asText();
        JsonNode job = worker.follow(id, this::show);
        write(worker.picture(id));
        System.out.printf("\r%-40s%n", "Made in %.1f s.".formatted((System.nanoTime() - begin) / 1e9));
        JsonNode parameters = job.path("parameters");
        System.out.printf(
                "%s: %d by %d, %s, seed %d%n",
                out,
                parameters.path("width").asInt(),
                parameters.path("height").asInt(),
                parameters.path("model").asText(),
                parameters.path("seed").asLong());
        List<String> unknown = new ArrayList<>();
        job.path("unknownWords").forEach(word -> unknown.add(word.asText()));
        if (!unknown.isEmpty()) {
            System.out.println("The model does not know, and left out: " + String.join(", ", unknown));
        }
    }

    private void show(JsonNode job) {
        String state = job.path("position").asInt() > 0
                ? "waiting, %d before it".formatted(job.path("position").asInt() - 1)
                : "step %d of %d"
                        .formatted(job.path("step").asInt(), job.path("steps").asInt());
        System.out.printf("\r%-40s", state);
        System.out.flush();
    }

    private void write(byte[] png) {
        try {
            Files.write(out, png);
        } catch (IOException e) {
            throw new LaunchFailure("%s cannot be written (%s). Choose another file with --out.".formatted(out, e), e);
        }
    }

    private Map<String, Object> wanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("prompt", prompt);
        wanted.put("negativePrompt", negative);
        wanted.put("model", model);
        wanted.put("ratio", ratio);
        wanted.put("longSide", size);
        wanted.put("seed", seed);
        wanted.put("steps", steps);
        wanted.put("guidance", guidance);
        wanted.put("loras", loras.stream().map(ImagineCommand::style).toList());
        wanted.values().removeIf(java.util.Objects::isNull);
        return wanted;
    }

    private static Map<String, Object> style(String told) {
        int colon = told.lastIndexOf(':');
        if (colon < 0) {
            return Map.of("name", told);
        }
        try {
            return Map.of("name", told.substring(0, colon), "strength", Double.valueOf(told.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new LaunchFailure("--lora %s: what follows the colon must be a number.".formatted(told), e);
        }
    }
}
