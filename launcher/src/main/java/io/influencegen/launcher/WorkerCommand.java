package io.influencegen.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "worker",
        description = "Starts an image worker alone, on this machine. Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "${env:INFLUENCEGEN_WORKER_PORT:-8090}",
            description = "Its port, 0 for any free one (INFLUENCEGEN_WORKER_PORT). Default: 8090.")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "${env:INFLUENCEGEN_WORKER_ADDRESS:-127.0.0.1}",
            description = "Address to listen on (INFLUENCEGEN_WORKER_ADDRESS). Default: 127.0.0.1, this machine alone.")
    private String address;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws InterruptedException {
        int chosen = Ports.choose(address, port);
        try (DataFolder folder = data.open()) {
            WorkerProcess worker = WorkerProcess.start(Distribution.ofThisProgram(), folder, chosen, address);
            Runtime.getRuntime().addShutdownHook(new Thread(worker::close, "shutdown"));
            new Console(System.out)
                    .say("Worker at %s, its secret in %s, log in %s"
                            .formatted(
                                    worker.access().url(),
                                    folder.secret(WorkerAccess.SECRET).file(),
                                    folder.logs()));
            return worker.waitFor();
        }
    }
}
