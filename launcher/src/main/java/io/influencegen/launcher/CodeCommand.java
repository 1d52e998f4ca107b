package io.influencegen.launcher;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "code",
        description = "Prints the code that the demonstration's staff accounts ask for at this moment.",
        mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Secret secret = data.secret(DemoCode.SECRET);
        if (!secret.exists()) {
            throw new LaunchFailure(
                    "There is no demonstration in %s: start one with ./influencegen run.".formatted(data.folder()));
        }
        Instant now = Instant.now();
        System.out.println(new DemoCode(secret).at(now));
        System.err.println("works for %d more seconds, and once an account".formatted(DemoCode.secondsLeft(now)));
        return 0;
    }
}
