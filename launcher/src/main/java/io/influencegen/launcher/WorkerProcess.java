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
    private static final int STOP_LIMIT_SECONDS = 12;

    private final Process process;
    private final WorkerAccess access;

    private WorkerProcess(Process process, WorkerAccess access) {
        this.process = process;
        this.access = access;
    }

    static WorkerProcess start(Distribution distribution, DataFolder data, int port, String address) {
        Path files = data.resolve("worker");
        Path log = data.logs().resolve("worker.log");
        Path models = data.resolve("models");
        Secret secret = data.secret(WorkerAccess.SECRET);
        try {
            Trees.delete(files);
            Files.createDirectories(files);
            Files.createDirectories(models);
            WorkerAccess access =
                    new WorkerAccess("http://%s:%d".formatted(address, port), WorkerAccess.secretOf(secret));
            access.leaveIn(data.root());
            Path folder = distribution.worker();
            Process process = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "@" + distribution.flags(),
                            "-XX:MaxDirectMemorySize=1g",
                            "-Dinfluencegen.version=" + Main.version(),
                            "-Dinfluencegen.worker.cache=" + data.resolve("worker-cache"),
                            "-Dinfluencegen.worker.results=" + files.resolve("results"),
                            "-Dinfluencegen.worker.models=" + distribution.models() + "," + models,
                            "-Dinfluencegen.worker.secret-file=" + secret.file(),
                            "-cp",
                            distribution.libraries().resolve("*") + ":" + folder.resolve("payara-micro.jar"),
                            WorkerMain.class.getName(),
                            "--noHazelcast",
                            "--disablephonehome",
                            "--rootdir",
                            files.toString(),
                            "--prebootcommandfile",
                            preboot(folder, files, address).toString(),
                            "--logproperties",
                            folder.resolve("logging.properties").toString(),
                            "--port",
                            String.valueOf(port),
                            "--contextroot",
                            "/",
                            "--deploy",
                            folder.resolve("gpu-worker.war").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new WorkerProcess(process, access);
        } catch (IOException e) {
            throw new LaunchFailure("The worker could not be started (%s).".formatted(e), e);
        }
    }

    /** What the server is told before it boots, with the address to listen on. */
    private static Path preboot(Path folder, Path files, String address) throws IOException {
        String words = Files.readString(folder.resolve("preboot"));
        return Files.writeString(files.resolve("preboot"), words.replace("address=127.0.0.1", "address=" + address));
    }

    WorkerAccess access() {
        return access;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks through the pipe for an orderly end, and insists only when that takes too long. */
    @Override
    public void close() {
        try {
            ask();
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void ask() {
        try {
            process.getOutputStream().write(WorkerMain.PLEASE_STOP);
            process.getOutputStream().flush();
        } catch (IOException gone) {
            System.getLogger(WorkerProcess.class.getName()).log(System.Logger.Level.DEBUG, "Worker gone", gone);
        }
    }
}
