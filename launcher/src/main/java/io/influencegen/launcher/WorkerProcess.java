package io.influencegen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The image worker, a child JVM on Payara Micro. It lives as long as the pipe from us to it: when this process goes, however
 * it goes, the worker reads the end of the pipe and goes too.
 */
final class WorkerProcess implements AutoCloseable {
    private static final int STOP_LIMIT_SECONDS = 10;

    private final Process process;
    private final int port;

    private WorkerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static WorkerProcess start(Distribution distribution, DataFolder data, int port) {
        Path files = data.resolve("worker");
        Path log = data.logs().resolve("worker.log");
        try {
            Trees.delete(files);
            Files.createDirectories(files);
            Path folder = distribution.worker();
            Process process = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "@" + distribution.flags(),
                            "-cp",
                            distribution.libraries().resolve("*") + ":" + folder.resolve("payara-micro.jar"),
                            WorkerMain.class.getName(),
                            "--noHazelcast",
                            "--disablephonehome",
                            "--rootdir",
                            files.toString(),
                            "--prebootcommandfile",
                            folder.resolve("preboot").toString(),
                            "--port",
                            String.valueOf(port),
                            "--contextroot",
                            "/",
                            "--deploy",
                            folder.resolve("gpu-worker.war").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new WorkerProcess(process, port);
        } catch (IOException e) {
            throw new LaunchFailure("The worker could not be started (%s).".formatted(e), e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
