package io.influencegen.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/**
 * One run of the product. The database with its migrations and the bare server come up side by side, the EAR follows, then the
 * worker; a signal stops them the other way round.
 */
final class Launch {
    private static final String POOL_SIZE = "48";

    private final Distribution distribution;
    private final Console console;
    private final String address;
    private final int port;
    private final String trustedProxies;
    private final boolean demo;
    private final Optional<Database> external;
    private final String members;
    private final Shutdown shutdown;
    private Database database;

    Launch(
            Distribution distribution,
            Console console,
            String address,
            int port,
            String trustedProxies,
            boolean demo,
            Optional<Database> external,
            String members) {
        this.distribution = distribution;
        this.console = console;
        this.address = address;
        this.port = port;
        this.trustedProxies = trustedProxies;
        this.demo = demo;
        this.external = external;
        this.members = members;
        this.shutdown = new Shutdown(console);
    }

    void run(DataFolder data, Workers workers) throws InterruptedException {
        Path log = begin(data, workers);
        ClassArchive.makeIfAsked(distribution, shutdown);
        new Welcome(console, address, port, demo, data, log).print();
        new CountDownLatch(1).await();
    }

    /** Runs the product without a worker for as long as the work on its database takes. */
    void during(DataFolder data, Errand errand) throws InterruptedException {
        begin(data, Workers.none());
        try {
            errand.on(database);
        } finally {
            shutdown.run();
        }
    }

    /** Something to do on the database of a running product. */
    @FunctionalInterface
    interface Errand {
        void on(Database database) throws InterruptedException;
    }

    private Path begin(DataFolder data, Workers workers) throws InterruptedException {
        console.say("InfluenceGen starts, data in " + data.root());
        Path log = LogFile.open(data.logs());
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        shutdown.add("", LogKeeper.start(data.logs()));
        try {
            start(data, workers, log);
            return log;
        } catch (LaunchFailure failure) {
            shutdown.run();
            throw failure;
        }
    }

    private void start(DataFolder data, Workers workers, Path log) throws InterruptedException {
        boolean firstStart = !data.secret("first-password").exists();
        Map<String, String> configuration = configuration(data, workers);
        database = startDatabase(data);
        configuration.put("influencegen.db.url", database.url());
        configuration.put("influencegen.db.user", database.user());
        configuration.put("influencegen.db.password", database.password());
        Optional<Cluster> cluster = Cluster.of(members, data.secret("cluster-name"));
        configuration.put("influencegen.cluster.enabled", String.valueOf(cluster.isPresent()));
        CompletableFuture<Void> migrated = CompletableFuture.runAsync(() -> Migration.run(database));
        Portal portal = Portal.boot(distribution, data.resolve("server"), configuration, cluster);
        shutdown.add("Portal stopped", portal);
        console.done("Server up");
        await(migrated);
        console.done("Schema up to date");
        portal.deploy(distribution.application(), log);
        FirstPage.await(address, port);
        console.done(firstStart ? "Portal deployed, first accounts made" : "Portal deployed");
        if (workers.startsOne()) {
            shutdown.addFirst("Worker stopped", WorkerKeeper.start(distribution, data, workers.port()));
            console.done("Worker started");
        }
    }

    private Database startDatabase(DataFolder data) {
        if (external.isPresent()) {
            Migration.requireReachable(external.get());
            return external.get();
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(data);
        shutdown.add("Database stopped", embedded);
        embedded.keepAlive();
        console.done("Database up");
        return embedded.application();
    }

    private Map<String, String> configuration(DataFolder data, Workers workers) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("influencegen.version", Main.version());
        configuration.put("influencegen.http.address", address);
        configuration.put("influencegen.http.port", String.valueOf(port));
        configuration.put(ProxyWord.TRUSTED, trustedProxies);
        configuration.put("influencegen.db.pool-size", POOL_SIZE);
        configuration.put("influencegen.node.id", NodeName.of(data));
        configuration.put("influencegen.data", data.root().toString());
        configuration.put("influencegen.secrets", data.secrets().toString());
        configuration.put("influencegen.storage.directory", data.objects().toString());
        configuration.put("influencegen.worker.urls", workers.urls());
        configuration.put("influencegen.worker.secret", WorkerAccess.secretOf(data.secret(WorkerAccess.SECRET)));
        configuration.put("influencegen.demo.enabled", String.valueOf(demo));
        if (demo) {
            configuration.put(
                    "influencegen.identity.demo-code-secret", new DemoCode(data.secret(DemoCode.SECRET)).secret());
        }
        configuration.put(
                "influencegen.identity.first-password",
                data.secret("first-password").value());
        return configuration;
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
