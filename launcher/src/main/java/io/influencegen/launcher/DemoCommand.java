package io.influencegen.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Fills a demonstration with made-up people, who have the password of the demo accounts.",
            "A running product makes them while it works; otherwise one is started for the time it takes."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST = 5_000_000;

    @Option(
            names = "--users",
            defaultValue = "${env:INFLUENCEGEN_DEMO_USERS:-1000}",
            paramLabel = "NUMBER",
            description =
                    "How many there are to be, those that exist included (INFLUENCEGEN_DEMO_USERS). Default: 1000.")
    private int users;

    @Mixin
    private DataOption data;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() throws InterruptedException {
        if (users < 1 || users > MOST) {
            throw new LaunchFailure("--users is %,d, but must be from 1 to %,d.".formatted(users, MOST));
        }
        Console console = new Console(System.out);
        if (data.isInUse()) {
            Database running = database.external().orElseGet(data::runningDatabase);
            new DemoCrowd(running, console).grow(users);
            return 0;
        }
        try (DataFolder folder = data.open()) {
            Launch launch = new Launch(
                    Distribution.ofThisProgram(),
                    console,
                    "127.0.0.1",
                    Ports.anyFree(),
                    "127.0.0.1",
                    true,
                    database.external(),
                    "");
            launch.during(folder, started -> new DemoCrowd(started, console).grow(users));
        }
        return 0;
    }
}
