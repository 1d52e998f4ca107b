package io.influencegen.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = "Starts the product: database, worker and portal. Ctrl-C stops it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "${env:INFLUENCEGEN_PORT:-8080}",
            description = "Port of the portal, 0 for any free one (INFLUENCEGEN_PORT). Default: 8080.")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "${env:INFLUENCEGEN_ADDRESS:-127.0.0.1}",
            description = "Address to listen on (INFLUENCEGEN_ADDRESS). Default: 127.0.0.1, this machine alone.")
    private String address;

    @Option(
            names = "--trusted-proxies",
            defaultValue = "${env:INFLUENCEGEN_HTTP_TRUSTED_PROXIES:-127.0.0.1,::1,0:0:0:0:0:0:0:1}",
            paramLabel = "ADDRESS,…",
            description =
                    "Proxies whose word on callers counts (INFLUENCEGEN_HTTP_TRUSTED_PROXIES). Default: this machine.")
    private String trustedProxies;

    @Mixin
    private DataOption data;

    @Option(
            names = "--no-demo",
            defaultValue = "${env:INFLUENCEGEN_NO_DEMO:-false}",
            description = "No demo accounts; only the first administrator is created (INFLUENCEGEN_NO_DEMO=true).")
    private boolean noDemo;

    @Option(
            names = "--no-worker",
            defaultValue = "${env:INFLUENCEGEN_NO_WORKER:-false}",
            description = "Start no image worker (INFLUENCEGEN_NO_WORKER=true).")
    private boolean noWorker;

    @Option(
            names = "--worker-urls",
            defaultValue = "${env:INFLUENCEGEN_WORKER_URLS}",
            paramLabel = "URL,…",
            description = "Workers that run elsewhere; none is started here (INFLUENCEGEN_WORKER_URLS).")
    private String workerUrls;

    @Option(
            names = "--cluster",
            defaultValue = "${env:INFLUENCEGEN_CLUSTER}",
            paramLabel = "HOST:PORT,…",
            description = {
                "Nodes that keep each other's sessions, this one's own address first (INFLUENCEGEN_CLUSTER).",
                "They talk without encryption, so in a network of their own. Default: none."
            })
    private String cluster;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() throws InterruptedException {
        int chosenPort = Ports.choose(address, port);
        Launch launch = new Launch(
                Distribution.ofThisProgram(),
                new Console(System.out),
                address,
                chosenPort,
                trustedProxies,
                !noDemo,
                database.external(),
                cluster);
        try (DataFolder folder = data.open()) {
            launch.run(folder, workers());
        }
        return 0;
    }

    private Workers workers() {
        Optional<String> elsewhere = Optional.ofNullable(workerUrls).filter(urls -> !urls.isBlank());
        if (elsewhere.isPresent()) {
            return Workers.elsewhere(elsewhere.get());
        }
        return noWorker ? Workers.none() : Workers.here();
    }
}
